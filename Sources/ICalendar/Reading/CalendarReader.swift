import CivilTime

/// Reads calendar files (RFC 5545), of any program and any size and quality, an item at a time.
///
/// What is wrong with the file as a whole is thrown; what is wrong with one item is an entry of its
/// own. Of the file no more is in memory than an item and a piece of the text.
public struct CalendarReader: Sendable {
    /// What is refused before anything is parsed.
    public struct Limits: Sendable {
        /// The length of an unfolded line in bytes: libical's time grows with its square.
        public var lineBytes = 256 * 1024
        /// The length of an item in bytes.
        public var itemBytes = 4 * 1024 * 1024
        /// How deep components may be inside each other.
        public var depth = 8
        /// How many calendars may be in a file that do not say the same of themselves.
        public var calendars = 10_000
        /// How many bytes are read at once; tests take few.
        var pieceBytes = 1 << 18
        /// Whether libical reads all texts, the plain ones too; tests compare the two.
        var asksLibical = false

        public init() {}
    }

    /// The calendars of the file: most have one. Of those that say the same of themselves, one
    /// after the other, the first stands for all.
    public let calendars: [ReadCalendar]
    /// What concerns the whole file, in whole sentences.
    public let warnings: [String]
    /// How many items there are, the unreadable ones too.
    public let count: Int
    /// False if surely no item replaces later ones too (RANGE=THISANDFUTURE, RFC 5545 §3.2.13).
    public let mayChangeSeries: Bool

    private let source: ByteSource
    private let limits: Limits
    private let encoding: TextEncoding
    private let mark: Int
    private let list: CalendarList
    private let zones: OwnZones

    public init(
        _ file: [UInt8], limits: Limits = Limits(), home: Zone? = nil
    ) throws(ICalendarError) {
        try self.init(ByteSource(file), limits: limits, home: home)
    }

    /// Looks through a file from its beginning to its end, without parsing its items yet.
    ///
    /// Throws `unreadable`, `notText`, `lineTooLong`, `badNesting`, `tooManyCalendars`,
    /// `notACalendar`, and `neverEnds` for a file that is cut.
    ///
    /// - Parameter home: the zone of whoever reads. Where the file describes a zone of its own, it
    ///   comes before others that are alike.
    public init(
        _ source: ByteSource, limits: Limits = Limits(), home: Zone? = nil
    ) throws(ICalendarError) {
        let (encodings, mark) = try TextEncoding.candidates(for: source)
        for encoding in encodings {
            var zones = OwnZones(home: home)
            let scanner: CalendarScanner
            do {
                scanner = try CalendarReader.outline(
                    TextStream(
                        source, encoding, mark: mark, piece: limits.pieceBytes), limits, &zones)
            } catch .file(let error) {
                throw error
            } catch { continue }
            self.source = source
            self.limits = limits
            self.encoding = encoding
            self.mark = mark
            self.zones = zones
            list = scanner.calendars
            calendars = list.distinct
            count = scanner.itemCount
            mayChangeSeries = scanner.mayHaveRanges
            warnings = [encoding.warning].compactMap(\.self)
            return
        }
        throw .notText(line: 1)
    }

    private static func outline(
        _ stream: TextStream, _ limits: Limits, _ zones: inout OwnZones
    ) throws(ScanFailure) -> CalendarScanner {
        var scanner = try CalendarScanner(stream, for: .outline, limits: limits)
        while let slice = try scanner.next() {
            let terminator = scanner.window.terminator
            scanner.window.withBytes(slice.range) {
                zones.add($0, terminator: terminator, in: slice.calendar)
            }
        }
        return scanner
    }

    /// The items of the file from the first to the last, the unreadable ones too. Throws
    /// `unreadable`.
    public func items() throws(ICalendarError) -> ReadEntries {
        do {
            let stream = TextStream(
                source, encoding, mark: mark, piece: limits.pieceBytes)
            let tools = ItemReader.Tools(zones, asksLibical: limits.asksLibical)
            return ReadEntries(
                try CalendarScanner(stream, for: .items, limits: limits), list, tools)
        } catch { throw CalendarReader.error(error) }
    }

    /// Reads one item after the other, so that only one is in memory.
    ///
    /// Throws `unreadable` and what `body` throws; and for a file that was changed meanwhile, what
    /// `init` throws.
    public func forEach(_ body: (ReadEntry) throws -> Void) throws {
        var items = try items()
        while let entry = try items.next() { try body(entry) }
    }

    /// All items at once.
    public func entries() throws(ICalendarError) -> [ReadEntry] {
        var items = try items()
        var entries: [ReadEntry] = []
        while let entry = try items.next() { entries.append(entry) }
        return entries
    }

    /// - Parameter failure: of a file that was readable before.
    static func error(_ failure: ScanFailure) -> ICalendarError {
        switch failure {
        case .file(let error): error
        case .otherEncoding(let line): .notText(line: line)
        }
    }
}

/// The items of a file, one after the other.
public struct ReadEntries {
    private var scanner: CalendarScanner
    private let calendars: CalendarList
    private var tools: ItemReader.Tools

    init(_ scanner: CalendarScanner, _ calendars: CalendarList, _ tools: ItemReader.Tools) {
        self.scanner = scanner
        self.calendars = calendars
        self.tools = tools
    }

    /// The next item; `nil` at the end. Throws `unreadable`, and for a file that was changed
    /// meanwhile what `CalendarReader` throws.
    public mutating func next() throws(ICalendarError) -> ReadEntry? {
        let slice: CalendarScanner.Slice?
        do { slice = try scanner.next() } catch { throw CalendarReader.error(error) }
        guard let slice else { return nil }
        let calendar = calendars.index(of: slice.calendar)
        tools.mayLackStart = calendars.isCancelling(calendar)
        return ReadEntries.read(slice, scanner.window, calendar, &tools)
    }

    private static func read(
        _ slice: CalendarScanner.Slice, _ window: borrowing TextWindow, _ calendar: Int,
        _ tools: inout ItemReader.Tools
    ) -> ReadEntry {
        window.withBytes(slice.range) { bytes in
            ItemReader.read(
                slice, bytes, terminator: window.terminator, calendar: calendar, &tools)
        }
    }
}
