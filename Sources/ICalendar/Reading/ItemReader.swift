import CivilTime

/// Reads one item: times and lists from its lines, because libical takes 30 February for a day, drops what is behind the
/// 500th EXDATE and forgets which commas were escaped; and texts as libical does.
struct ItemReader {
    private let bytes: ByteRun
    private let terminator: UInt8
    private var item: ReadItem
    private var texts = ItemTexts()
    private var problem: String?
    private var hasRule = false
    private var hasSeveralRules = false
    /// A DURATION that is no length of time.
    private var wrongDuration: String?
    /// Whether a time of this property was found: of each the first counts.
    private var found: Set<TimeProperty> = []

    private enum TimeProperty { case start, end, recurrenceID, stamp, lastModified, completed }

    /// What is used again from item to item.
    struct Tools {
        var zones: ReadZones
        /// Whether libical reads all texts.
        var asksLibical: Bool
        var joint: [UInt8] = []
    }

    static func read(
        _ slice: CalendarScanner.Slice, _ bytes: ByteRun, terminator: UInt8, calendar: Int,
        _ tools: inout Tools
    ) -> ReadEntry {
        func failed(_ reason: String) -> ReadEntry {
            .problem(
                ReadProblem(line: slice.line, component: slice.component.text, reason: reason))
        }
        guard let kind = slice.component.item else { return failed("it is of an unknown kind") }
        if let problem = slice.problem { return failed(problem) }
        let item = ReadItem(kind: kind, line: slice.line, calendar: calendar)
        var reader = ItemReader(bytes: bytes, terminator: terminator, item: item)
        reader.read(of: slice.calendar, &tools)
        return reader.problem.map(failed) ?? .item(reader.item)
    }

    private init(bytes: ByteRun, terminator: UInt8, item: ReadItem) {
        self.bytes = bytes
        self.terminator = terminator
        self.item = item
    }

    private mutating func read(of calendar: Int, _ tools: inout Tools) {
        item.rawText = bytes.text
        forEachLine(&tools.joint) { reader, line, name in
            if name.isText {
                reader.texts.take(line, name, into: &reader.item)
            } else {
                reader.take(line, name, calendar, &tools.zones)
            }
        }
        if tools.asksLibical || !texts.isPlain { readWithLibical(&tools.joint) }
        finish()
    }

    /// Hands every line of the item itself to `body`: the properties of an alarm are not the item's.
    private mutating func forEachLine(
        _ joint: inout [UInt8],
        _ body: (inout ItemReader, ContentLine, PropertyName) -> Void
    ) {
        var depth = 0
        var lines = UnfoldedLines(bytes, terminator: terminator, firstNumber: item.line)
        func next() -> Void? {
            lines.next(&joint) { bytes, number in
                guard let line = ContentLine(bytes) else {
                    if depth == 1 { warn("Line \(number) is no property and was left out.") }
                    return
                }
                let name = PropertyName(line.name)
                switch name {
                case .begin: depth += 1
                case .end: depth -= 1
                case .other: break
                default: if depth == 1 { body(&self, line, name) }
                }
            }
        }
        while next() != nil {}
    }

    private mutating func readWithLibical(_ joint: inout [UInt8]) {
        var slow = SlowTexts(item.kind)
        let warnings = item.warnings
        forEachLine(&joint) { _, line, name in if name.isText { slow.take(line) } }
        // What is wrong with lines was said already.
        item.warnings = warnings
        if !slow.read(into: &item) { problem = "libical finds no component in it" }
    }

    private mutating func take(
        _ line: ContentLine, _ name: PropertyName, _ calendar: Int, _ zones: inout ReadZones
    ) {
        switch name {
        case .start: readTime(.start, line, calendar, &zones)
        case .dtend: if item.kind != .todo { readTime(.end, line, calendar, &zones) }
        case .due: if item.kind == .todo { readTime(.end, line, calendar, &zones) }
        case .recurrenceID: readTime(.recurrenceID, line, calendar, &zones)
        case .stamp: readStamp(.stamp, line, \.dtstamp)
        case .lastModified: readStamp(.lastModified, line, \.lastModified)
        case .completed: readStamp(.completed, line, \.completed)
        case .duration: readDuration(line)
        case .categories: item.categories += line.texts.filter { !$0.isEmpty }
        case .exceptions: readTimes(line, "EXDATE", \.exdates, calendar, &zones)
        case .additions: readTimes(line, "RDATE", \.rdates, calendar, &zones)
        case .rule: readRule(line)
        default: break
        }
    }

    private mutating func readTime(
        _ property: TimeProperty, _ line: ContentLine, _ calendar: Int, _ zones: inout ReadZones
    ) {
        guard found.insert(property).inserted else { return }
        let value = line.value.trimmed
        let time = zones.time(value, line.parameters, calendar) { warn($0) }
        switch property {
        case .start: item.start = time
        case .end: item.end = time
        case .recurrenceID:
            item.recurrenceID = time
            item.isThisAndFuture = line.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
        case .stamp, .lastModified, .completed: break
        }
        guard time == nil else { return }
        let shown = value.text.prefix(40)
        if property == .start, item.kind == .event {
            problem = "its start “\(shown)” is no time"
        } else {
            warn("\(line.name.text.uppercased()) “\(shown)” is no time.")
        }
    }

    /// A time that must be in UTC, and is taken so where it is not.
    private mutating func readStamp(
        _ property: TimeProperty, _ line: ContentLine,
        _ field: WritableKeyPath<ReadItem, Instant?>
    ) {
        guard found.insert(property).inserted else { return }
        item[keyPath: field] =
            switch BasicTime(line.value.trimmed) {
            case .utc(let instant): instant
            case .local(let local): local.instant(offset: 0)
            case .day(let day): LocalTime(day: day, clock: .midnight).instant(offset: 0)
            case nil: nil
            }
    }

    private mutating func readTimes(
        _ line: ContentLine, _ name: String, _ list: WritableKeyPath<ReadItem, [ReadTime]>,
        _ calendar: Int, _ zones: inout ReadZones
    ) {
        var start = 0
        let all = line.value
        while start <= all.count {
            let end = all.firstIndex(of: 0x2C, from: start) ?? all.count
            var value = all.part(start..<end).trimmed
            start = end + 1
            if value.isEmpty { continue }
            // A period: its beginning counts.
            if name == "RDATE", let slash = value.firstIndex(of: 0x2F, from: 0) {
                value = value.part(0..<slash)
            }
            if let time = zones.time(value, line.parameters, calendar, { warn($0) }) {
                item[keyPath: list].append(time)
            } else {
                warn("\(name) “\(value.text.prefix(40))” is no time.")
            }
        }
    }

    private mutating func readDuration(_ line: ContentLine) {
        guard item.duration == nil, wrongDuration == nil else { return }
        item.duration = DurationText.seconds(line.value.trimmed)
        if item.duration == nil { wrongDuration = String(line.value.text.prefix(40)) }
    }

    private mutating func readRule(_ line: ContentLine) {
        guard !hasRule else {
            hasSeveralRules = true
            return
        }
        hasRule = true
        let rule = line.value.text
        item.rruleText = rule
        do { item.rrule = try Recurrence(parsing: rule) } catch {
            warn("The repetition is not followed: \(error)")
        }
    }

    /// What can be said when all lines were seen.
    private mutating func finish() {
        if item.end != nil {
            item.duration = nil
        } else if let wrongDuration {
            warn("DURATION “\(wrongDuration)” is no length of time.")
        }
        if hasSeveralRules { warn("Only the first of its repetitions is read.") }
        if problem == nil, item.kind == .event, item.start == nil { problem = "it has no DTSTART" }
    }

    private mutating func warn(_ sentence: String) { item.warn(sentence) }
}
