import CivilTime

/// Writes a calendar a component at a time, in bounded memory.
///
/// libical builds, escapes and serialises every property of a component, through a
/// `ComponentWriter`; the frame around them is ours, because a single libical tree of a whole log
/// would cost hundreds of megabytes.
public enum CalendarWriter {
    /// Appends BEGIN:VCALENDAR, the properties of the frame, and a VTIMEZONE for each zone.
    ///
    /// - Parameter span: the first and the last instant at which the zones must be right.
    public static func begin(
        _ calendar: VCalendar, zones: [Zone], span: (first: Instant, last: Instant),
        into buffer: inout [UInt8]
    ) {
        func line(_ text: String) { Folding.append(Array(text.utf8), to: &buffer) }
        line("BEGIN:VCALENDAR")
        line("VERSION:2.0")
        line("PRODID:" + escaped(calendar.product))
        line("CALSCALE:GREGORIAN")
        if let method = calendar.method { line("METHOD:" + method) }
        if let name = calendar.name {
            // libical and some readers do not unescape the X- property: no commas and semicolons
            // there.
            let plain = Sanitizing.category(name)
            // An empty one is an error for libical.
            if !plain.isEmpty {
                line("NAME:" + escaped(plain))
                line("X-WR-CALNAME:" + escaped(plain))
            }
        }
        if let hours = calendar.refreshHours {
            line("REFRESH-INTERVAL;VALUE=DURATION:PT\(hours)H")
            line("X-PUBLISHED-TTL:PT\(hours)H")
        }
        for zone in zones.sorted(by: { $0.name < $1.name }) where zone.name != "UTC" {
            for text in VTimeZone(zone, span: span).lines { line(text) }
        }
    }

    /// Appends one component; for many, a `ComponentWriter` is faster.
    ///
    /// - Throws: `ICalendarError.badURI` for an address that cannot be written, `.outOfMemory`.
    public static func append(
        _ item: CalendarItem, into buffer: inout [UInt8]
    ) throws(ICalendarError) {
        var writer = ComponentWriter()
        try writer.append(item, into: &buffer)
    }

    /// Appends END:VCALENDAR.
    public static func end(into buffer: inout [UInt8]) {
        buffer.append(contentsOf: Array("END:VCALENDAR\r\n".utf8))
    }

    /// A TEXT value (RFC 5545 §3.3.11) of the frame.
    private static func escaped(_ text: String) -> String {
        // Scalar by scalar: a comma that bears an accent is a comma.
        var out = String.UnicodeScalarView()
        for scalar in Sanitizing.text(text).unicodeScalars {
            switch scalar {
            case "\\", ",", ";": out += ["\\", scalar]
            case "\n": out += ["\\", "n"]
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
