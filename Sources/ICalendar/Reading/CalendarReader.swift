import CivilTime

/// Reads calendar files (RFC 5545), of any program and any quality, an item at a time.
///
/// What is wrong with the file as a whole is thrown; what is wrong with one item is an entry of its own.
public struct CalendarReader: Sendable {
    /// What is refused before anything is parsed.
    public struct Limits: Sendable {
        /// The size of a file in bytes.
        public var bytes = 64_000_000
        /// The length of an unfolded line in bytes: libical's time grows with its square.
        public var lineBytes = 256 * 1024
        /// How deep components may be inside each other.
        public var depth = 8

        public init() {}
    }

    /// The calendars of the file: most have one.
    public let calendars: [ReadCalendar]
    /// What concerns the whole file, in whole sentences.
    public let warnings: [String]
    /// How many items there are, the unreadable ones too.
    public var count: Int { outline.items.count }

    private let bytes: [UInt8]
    private let outline: CalendarOutline

    /// Looks through a file, without parsing its items yet.
    ///
    /// Throws `tooLarge`, `notText`, `lineTooLong`, `badNesting`, `notACalendar`, and `neverEnds` for a
    /// file that is cut.
    public init(_ file: [UInt8], limits: Limits = Limits()) throws(ICalendarError) {
        let text = try CalendarText(file, limit: limits.bytes)
        bytes = text.bytes
        warnings = [text.warning].compactMap(\.self)
        outline = try CalendarOutline(bytes, limits: limits)
        calendars = outline.properties.map { properties in
            func text(_ name: String) -> String? {
                properties.first { $0.name == name }?.text
            }
            let zone = text("X-WR-TIMEZONE").flatMap { try? Zone.named($0) }
            return ReadCalendar(
                prodid: text("PRODID"), name: text("NAME") ?? text("X-WR-CALNAME"),
                method: text("METHOD")?.uppercased(), zone: zone)
        }
    }

    /// Reads one item after the other, so that only one is in memory.
    public func forEach<Failure: Error>(
        _ body: (ReadEntry) throws(Failure) -> Void
    ) throws(Failure) {
        var zones = ReadZones(outline.zones, of: bytes)
        for slice in outline.items {
            if let problem = slice.problem {
                try body(.problem(CalendarReader.problem(slice, problem)))
            } else {
                try body(ItemReader.read(slice, of: bytes, zones: &zones))
            }
        }
    }

    /// All items at once.
    public func entries() -> [ReadEntry] {
        var entries: [ReadEntry] = []
        forEach { entries.append($0) }
        return entries
    }

    static func problem(_ slice: CalendarOutline.Slice, _ reason: String) -> ReadProblem {
        ReadProblem(line: slice.line, component: slice.component, reason: reason)
    }
}
