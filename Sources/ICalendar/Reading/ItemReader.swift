import CivilTime

/// Reader of one item: of times and lists from its lines, because libical takes 30 February for a
/// day, drops values behind the 500th EXDATE and forgets which commas were escaped; and of texts as
/// libical reads them.
struct ItemReader {
    private let bytes: ByteRun
    private let terminator: UInt8
    private var item: CalendarItem
    private var texts = ItemTexts()
    private var problem: String?
    private var (hasRule, hasSeveralRules) = (false, false)
    /// The start goes by a clock that only the file knows.
    private var isUnlikeAny = false
    /// A DURATION that is no length of time.
    private var wrongDuration: String?
    /// Time properties that were found: of each the first counts.
    private var found = PropertyNames()
    /// The alarm inside which the lines are.
    private var alarm: AlarmDraft?

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
        let item = CalendarItem(kind: kind, line: slice.line, calendar: calendar)
        var reader = ItemReader(bytes: bytes, terminator: terminator, item: item)
        reader.item.source = ItemSource(
            kind: kind, text: bytes.text, calendar: slice.calendar, zones: tools.own)
        reader.read(of: slice.calendar, &tools)
        return reader.problem.map(failed) ?? .item(reader.item)
    }

    /// Reads lines into an item, as far as they can be read.
    static func read(
        _ item: CalendarItem, _ bytes: ByteRun, terminator: UInt8, in calendar: Int,
        _ tools: inout Tools
    ) -> CalendarItem {
        var reader = ItemReader(bytes: bytes, terminator: terminator, item: item)
        reader.read(of: calendar, &tools)
        return reader.item
    }

    private init(bytes: ByteRun, terminator: UInt8, item: CalendarItem) {
        self.bytes = bytes
        self.terminator = terminator
        self.item = item
    }

    private mutating func read(of calendar: Int, _ tools: inout Tools) {
        forEachLine(&tools.joint) { reader, line, name in
            if name.isText {
                reader.texts.read(line, name, into: &reader.item)
            } else {
                reader.readProperty(line, name, calendar, &tools.zones)
            }
        }
        if tools.asksLibical || !texts.isPlain { readWithLibical(&tools.joint) }
        finish(mayLackStart: tools.mayLackStart)
    }

    /// Hands every line of the item itself to `body`, and those of its alarms to `alarm`.
    private mutating func forEachLine(
        _ joint: inout [UInt8],
        _ body: (inout ItemReader, ContentLine, PropertyName) -> Void
    ) {
        var depth = 0
        var lines = UnfoldedLines(bytes, terminator: terminator, firstNumber: item.line)
        func next() -> Void? {
            lines.next(&joint) { unfolded in
                guard let line = ContentLine(unfolded.bytes) else {
                    if depth == 1 {
                        warn("Line \(unfolded.number) is no property and was left out.")
                    }
                    return
                }
                let name = PropertyName(line.name)
                switch name {
                case .begin:
                    depth += 1
                    if depth == 2, line.value.trimmed.spells("VALARM") { alarm = AlarmDraft() }
                case .end:
                    depth -= 1
                    if depth == 1, let read = alarm.take()?.alarm { item.alarms.append(read) }
                case .other: break
                default:
                    if depth == 1 {
                        body(&self, line, name)
                    } else if depth == 2 {
                        alarm?.read(line, name)
                    }
                }
            }
        }
        while next() != nil {}
    }

    private mutating func readWithLibical(_ joint: inout [UInt8]) {
        var slow = SlowTexts(item.kind)
        let (warnings, alarms) = (item.warnings, item.alarms)
        forEachLine(&joint) { _, line, name in if name.isText { slow.append(line) } }
        // The lines were read already, and what is wrong with them was said.
        (item.warnings, item.alarms) = (warnings, alarms)
        if !slow.read(into: &item) { problem = "libical finds no component in it" }
    }

    private mutating func readProperty(
        _ line: ContentLine, _ name: PropertyName, _ calendar: Int, _ zones: inout ReadZones
    ) {
        switch name {
        case .start, .recurrenceID: readTime(name, line, calendar, &zones)
        case .dtend: if item.kind != .todo { readTime(name, line, calendar, &zones) }
        case .due: if item.kind == .todo { readTime(name, line, calendar, &zones) }
        case .stamp: readStamp(name, line, \.stamp)
        case .created: readStamp(name, line, \.created)
        case .lastModified: readStamp(name, line, \.lastModified)
        case .completed: readStamp(name, line, \.completed)
        case .duration: readDuration(line)
        case .categories: item.categories += line.texts.filter { !$0.isEmpty }
        case .exceptions: readTimes(line, "EXDATE", \.exceptions, calendar, &zones)
        case .additions: readTimes(line, "RDATE", \.additions, calendar, &zones)
        case .rule: readRule(line)
        case .transparency: item.isTransparent = line.value.trimmed.spells("TRANSPARENT")
        case .classification:
            item.classification = .init(rawValue: line.value.trimmed.text.uppercased())
        case .relatedTo:
            if line.isParent { item.relatedTo.append(ItemTexts.text(line.value.trimmed)) }
        default: break
        }
    }

    private mutating func readTime(
        _ property: PropertyName, _ line: ContentLine, _ calendar: Int, _ zones: inout ReadZones
    ) {
        guard found.insert(property) else { return }
        let value = line.value.trimmed
        let time = zones.time(value, line.parameters, calendar) { warn($0) }
        switch property {
        case .start:
            item.start = time
            isUnlikeAny = zones.isUnlikeAny
        case .recurrenceID:
            item.recurrenceID = time
            item.isThisAndFuture = line.parameter("RANGE")?.uppercased() == "THISANDFUTURE"
        default: item.end = time
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
        _ property: PropertyName, _ line: ContentLine,
        _ field: WritableKeyPath<CalendarItem, Instant?>
    ) {
        guard found.insert(property) else { return }
        item[keyPath: field] =
            switch BasicTime(line.value.trimmed) {
            case .utc(let instant): instant
            case .local(let local): local.instant(offset: 0)
            case .day(let day): LocalTime(day: day, clock: .midnight).instant(offset: 0)
            case nil: nil
            }
    }

    private mutating func readTimes(
        _ line: ContentLine, _ name: String, _ list: WritableKeyPath<CalendarItem, [CalendarTime]>,
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
        item.ruleText = rule
        do { item.recurrence = try Recurrence(parsing: rule) } catch {
            warn("The repetition is not followed: \(error)")
        }
    }

    /// What can be said when all lines were seen.
    private mutating func finish(mayLackStart: Bool) {
        if item.end != nil {
            item.duration = nil
        } else if let wrongDuration {
            warn("DURATION “\(wrongDuration)” is no length of time.")
        }
        if isUnlikeAny, item.recurrence != nil {
            item.recurrence = nil
            warn("The repetition is not followed: its time zone is like none that is known.")
        }
        if hasSeveralRules { warn("Only the first of its repetitions is read.") }
        if problem == nil, !mayLackStart, item.kind == .event, item.start == nil {
            problem = "it has no DTSTART"
        }
    }

    private mutating func warn(_ sentence: String) { item.warn(sentence) }
}
