/// Finds where the components of a file lie, by its BEGIN and END lines alone, one after the other.
///
/// libical would build one tree of everything, serialise deep ones by recursion, and look at long
/// lines again and again: so the file is cut into items first, which are then read one at a time.
struct CalendarScanner {
    /// What is looked for.
    enum Aim {
        /// The time zones, and what each calendar says of itself.
        case outline
        case items
    }

    /// A component of a calendar, as long as the next one is not asked for.
    struct Slice {
        var component: ComponentName
        /// Where it lies in the window.
        var range: Range<Int>
        var line: Int
        /// Calendars are counted from 0.
        var calendar: Int
        /// Why it cannot be read.
        var problem: String?
    }

    private struct Open {
        var component: ComponentName
        var line: Int
    }
    private(set) var window: TextWindow
    private let aim: Aim
    private let limits: CalendarReader.Limits
    private var open: [Open] = []
    private var problem: String?
    /// The length of the unfolded line so far.
    private var length = 0
    private var calendar = -1
    /// A line of a calendar itself, as far as it is unfolded.
    private var head: [UInt8] = []
    /// How many items were seen, the unreadable ones too.
    private(set) var itemCount = 0
    private(set) var calendars: CalendarList
    /// True if a RECURRENCE-ID may have a RANGE, as far as an outline has seen.
    private(set) var mayHaveRanges = false

    init(_ stream: TextStream, for aim: Aim, limits: CalendarReader.Limits) throws(ScanFailure) {
        window = try TextWindow(stream, limits: limits)
        calendars = CalendarList(limit: limits.calendars)
        self.aim = aim
        self.limits = limits
    }

    /// The next component that is looked for; `nil` at the end of the file.
    ///
    /// Throws `unreadable`, `notText`, `lineTooLong`, `badNesting`, `tooManyCalendars`, `neverEnds`
    /// and `notACalendar`.
    mutating func next() throws(ScanFailure) -> Slice? {
        if open.count < 2 { window.mark = nil }
        while let line = try window.next() {
            length = line.isContinuation ? length + line.content.count : line.content.count
            guard length <= limits.lineBytes else {
                throw .file(.lineTooLong(line: line.number, limit: limits.lineBytes))
            }
            let isHead = open.count == 1 && aim == .outline
            if line.isContinuation {
                if isHead { window.withBytes(line.content) { head += $0.dropFirst() } }
                continue
            }
            finishHead()
            guard let (isBegin, name) = delimiter(line) else {
                if isHead { window.withBytes(line.content) { head += $0 } }
                continue
            }
            if let found = isBegin ? try begin(name, line) : end(name, line) {
                if isWanted(found.component), aim == .items || found.problem == nil { return found }
                if open.count < 2 { window.mark = nil }
            }
        }
        if let last = open.last {
            throw .file(.neverEnds(component: last.component.text, line: last.line))
        }
        guard calendar >= 0 else { throw .file(.notACalendar) }
        return nil
    }

    private func isWanted(_ component: ComponentName) -> Bool {
        aim == .items ? component.item != nil : component == .timeZone
    }

    private mutating func finishHead() {
        guard !head.isEmpty else { return }
        head.withUnsafeBufferPointer { calendars.feed($0) }
        head.removeAll(keepingCapacity: true)
    }

    /// What a BEGIN or END line begins or ends; `nil` for other lines.
    private mutating func delimiter(
        _ line: TextWindow.Line
    ) -> (isBegin: Bool, name: ComponentName)? {
        var mayHaveRange = false
        defer { if mayHaveRange { mayHaveRanges = true } }
        return window.withBytes(line.content) { content in
            guard let first = content.first else { return nil }
            switch first {
            case 0x42, 0x62:
                guard content.begins(with: "BEGIN:") else { return nil }
                return ComponentName(content.part(6..<content.count)).map { (true, $0) }
            case 0x45, 0x65:
                guard content.begins(with: "END:") else { return nil }
                return ComponentName(content.part(4..<content.count)).map { (false, $0) }
            case 0x52, 0x72:
                mayHaveRange = aim == .outline && content.mayHaveRange
                return nil
            default: return nil
            }
        }
    }

    private mutating func begin(
        _ name: ComponentName, _ line: TextWindow.Line
    ) throws(ScanFailure) -> Slice? {
        var lost: Slice?
        if open.isEmpty {
            // What stands before the calendar, or is no calendar (a vCard), is not ours.
            guard name == .calendar else { return nil }
            calendar += 1
            do { try calendars.begin(line: line.number) } catch { throw .file(error) }
        } else if name.item != nil, open.count > 1, open[1].component.item != nil {
            // No item is inside another: the first one has lost its END.
            problem = "it never ends"
            lost = close(to: 1, end: line.content.lowerBound)
        }
        open.append(Open(component: name, line: line.number))
        guard open.count <= limits.depth else {
            throw .file(
                .badNesting(
                    line: line.number, reason: "components are more than \(limits.depth) deep"))
        }
        if open.count == 2, isWanted(name) {
            window.mark = line.content.lowerBound
        }
        return lost
    }

    private mutating func end(_ name: ComponentName, _ line: TextWindow.Line) -> Slice? {
        guard let depth = open.lastIndex(where: { $0.component == name }) else {
            if open.count > 1 {
                problem = "END:\(name.text) on line \(line.number) has no BEGIN"
            }
            return nil
        }
        if depth < open.count - 1 {
            problem = "its \(open[open.count - 1].component.text) never ends"
        }
        return close(to: depth, end: line.next)
    }

    /// Closes everything from `depth` on; gives the component below the calendar that ended
    /// thereby.
    private mutating func close(to depth: Int, end: Int) -> Slice? {
        var slice: Slice?
        if depth <= 1, open.count > 1 {
            let top = open[1]
            if top.component.item != nil { itemCount += 1 }
            if window.mark == nil, isWanted(top.component) {
                problem = problem ?? "it has more than \(limits.itemBytes / 1024) KiB"
            }
            slice = Slice(
                component: top.component, range: (window.mark ?? end)..<end, line: top.line,
                calendar: calendar, problem: problem)
            problem = nil
        }
        open.removeSubrange(depth...)
        if depth == 0 { calendars.end() }
        return slice
    }
}

extension ByteRun {
    /// True for a RECURRENCE-ID with a RANGE, or with a line more, in which one may be.
    fileprivate var mayHaveRange: Bool {
        guard begins(with: "RECURRENCE-ID;") else { return false }
        return !contains(0x3A) || indices.contains { part($0..<count).begins(with: ";RANGE=") }
    }
}
