/// Where the components of a file lie, found by its BEGIN and END lines alone.
///
/// libical would build one tree of everything, serialise deep ones by recursion, and look at long lines again
/// and again: so the file is cut into items first, which are then read one at a time.
struct CalendarOutline {
    struct Slice {
        var component: String
        var range: Range<Int>
        var line: Int
        var calendar: Int
        /// Why it cannot be read.
        var problem: String?
    }

    private(set) var items: [Slice] = []
    private(set) var zones: [Slice] = []
    /// The properties of each VCALENDAR itself.
    private(set) var properties: [[ContentLine]] = []

    private struct Open {
        var component: String
        var start: Int
        var line: Int
    }
    private let bytes: [UInt8]
    private let limits: CalendarReader.Limits
    private var open: [Open] = []
    private var problem: String?

    static let itemNames: Set<String> = ["VEVENT", "VTODO", "VJOURNAL"]

    init(_ bytes: [UInt8], limits: CalendarReader.Limits) throws(ICalendarError) {
        self.bytes = bytes
        self.limits = limits
        var lines = CalendarLines(bytes)
        var length = 0
        var head: [UInt8] = []
        while let line = lines.next() {
            length = line.isContinuation ? length + line.content.count : line.content.count
            guard length <= limits.lineBytes else {
                throw .lineTooLong(line: line.number, limit: limits.lineBytes)
            }
            let isHead = open.count == 1
            if line.isContinuation {
                if isHead { head += bytes[line.content].dropFirst() }
                continue
            }
            finish(head: &head)
            if let name = name(in: line, after: "BEGIN:") {
                try begin(name, line)
            } else if let name = name(in: line, after: "END:") {
                end(name, line)
            } else if isHead {
                head = Array(bytes[line.content])
            }
        }
        if let last = open.last { throw .neverEnds(component: last.component, line: last.line) }
        guard !properties.isEmpty else { throw .notACalendar }
    }

    private mutating func finish(head: inout [UInt8]) {
        if !head.isEmpty, !properties.isEmpty, let line = ContentLine(head[...]) {
            properties[properties.count - 1].append(line)
        }
        head.removeAll(keepingCapacity: true)
    }

    /// The component of a BEGIN or END line, in capitals; `nil` for other lines.
    private func name(in line: CalendarLines.Line, after keyword: StaticString) -> String? {
        let content = bytes[line.content]
        let length = keyword.utf8CodeUnitCount
        guard content.count > length else { return nil }
        for (index, byte) in content.prefix(length).enumerated() {
            let letter = (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
            guard letter == (keyword.utf8Start + index).pointee else { return nil }
        }
        let name = content.dropFirst(length).filter { $0 != 0x20 && $0 != 0x09 }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self).uppercased()
    }

    private mutating func begin(_ name: String, _ line: CalendarLines.Line) throws(ICalendarError) {
        if open.isEmpty {
            // What stands before the calendar, or is no calendar (a vCard), is not ours.
            guard name == "VCALENDAR" else { return }
            properties.append([])
        }
        // No item is inside another: the first one has lost its END.
        if CalendarOutline.itemNames.contains(name), open.count > 1,
            CalendarOutline.itemNames.contains(open[1].component)
        {
            problem = "it never ends"
            close(to: 1, end: line.content.lowerBound)
        }
        open.append(Open(component: name, start: line.content.lowerBound, line: line.number))
        guard open.count <= limits.depth else {
            throw .badNesting(
                line: line.number, reason: "components are more than \(limits.depth) deep")
        }
    }

    private mutating func end(_ name: String, _ line: CalendarLines.Line) {
        guard let depth = open.lastIndex(where: { $0.component == name }) else {
            if open.count > 1 { problem = "END:\(name) on line \(line.number) has no BEGIN" }
            return
        }
        if depth < open.count - 1 { problem = "its \(open[open.count - 1].component) never ends" }
        close(to: depth, end: line.next)
    }

    /// Closes everything from `depth` on, and notes what is an item or a zone.
    private mutating func close(to depth: Int, end: Int) {
        if depth <= 1, open.count > 1 {
            let top = open[1]
            let slice = Slice(
                component: top.component, range: top.start..<end, line: top.line,
                calendar: properties.count - 1, problem: problem)
            if CalendarOutline.itemNames.contains(top.component) { items.append(slice) }
            if top.component == "VTIMEZONE", problem == nil { zones.append(slice) }
            problem = nil
        }
        open.removeSubrange(depth...)
    }
}
