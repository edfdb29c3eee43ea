import CalendarExport
import CivilTime
import DAVSync
import ICalendar
import JobSearch

/// Writing of an item of a calendar: a new one, or changes of one that is there.
struct CalendarWriting {
    let form: LogForm
    let item: SyncItem
    let kind: FormKind
    /// The item as it was; `nil` for a new one.
    private(set) var old: CalendarReading?
    var root = ItemComponent("", begin: [])
    /// Place of the calendar in the text.
    private var place = 0
    var calendar = ItemComponent("VCALENDAR")
    /// The component of the item itself, and its place in the calendar.
    var main = ItemComponent("VEVENT")
    var mainPlace = 0
    /// Names of fields that are said otherwise.
    private(set) var changed: Set<String> = []
    /// Names of zones by which times are written, each with the first of them.
    var zones: [String: Instant] = [:]

    init(_ item: SyncItem, _ form: LogForm) {
        (self.item, self.form) = (item, form)
        kind = form.kind(item.version.fields) ?? .setting
    }

    var fields: [String: MergeValue] { item.version.fields }
    var isNew: Bool { old == nil }
    var isTask: Bool { main.name == CalendarComponent.task.rawValue }
    var isEvent: Bool { main.name == CalendarComponent.event.rawValue }

    /// The text of a field; `nil` for one that is empty.
    func text(_ name: String) -> String? { CalendarWriting.text(fields, name) }
    func oldText(_ name: String) -> String? {
        old.flatMap { CalendarWriting.text($0.item.version.fields, name) }
    }

    private static func text(_ fields: [String: MergeValue], _ name: String) -> String? {
        guard case .text(let text) = fields[name], !text.isEmpty else { return nil }
        return text
    }

    /// True if any of these fields is said otherwise.
    func isChanged(_ names: String...) -> Bool { names.contains(where: changed.contains) }

    func bytes(onto raw: [UInt8]?) -> [UInt8] {
        guard form.kind(fields) != nil else { return raw ?? [] }
        var writing = self
        if let raw, let old = CalendarReading(raw, form, kind: kind), old.item.uid == item.uid {
            writing.take(old)
            guard writing.isSomethingChanged else { return raw }
        } else {
            writing.begin()
        }
        writing.change()
        return writing.root.bytes
    }

    // MARK: Beginnings

    private mutating func take(_ old: CalendarReading) {
        self.old = old
        (root, place, mainPlace) = (old.root, old.place, old.main)
        (calendar, main) = (old.calendar, old.component)
        changed = CalendarWriting.differences(fields, old.item.version.fields)
    }

    /// Names of fields that differ; one that is said to be empty is one that is not there.
    static func differences(
        _ new: [String: MergeValue], _ old: [String: MergeValue]
    ) -> Set<String> {
        Set(new.keys).union(old.keys).filter { name in
            let values = [new[name], old[name]].map { $0 == .text("") ? nil : $0 }
            return values[0] != values[1]
        }
    }

    private var isSomethingChanged: Bool {
        guard let old else { return true }
        let isSame =
            item.version.modified == nil || item.version.modified == old.item.version.modified
        return !changed.isEmpty || item.seen != old.item.seen || !isSame
    }

    private mutating func begin() {
        var bytes: [UInt8] = []
        let epoch = Instant(seconds: 0)
        CalendarWriter.begin(
            VCalendar(product: form.product), zones: [], span: (epoch, epoch), into: &bytes)
        CalendarWriter.end(into: &bytes)
        root = ItemText.parse(bytes) ?? ItemComponent("", [.component(calendar)])
        calendar = root.components.first ?? calendar
        main = ItemComponent(
            form.component(of: kind).rawValue, [.line(ItemLine("UID", text: item.uid))])
        mainPlace = calendar.parts.count
        calendar.parts.append(.component(main))
        changed = Set(fields.keys)
    }

    // MARK: Changes

    private mutating func change() {
        writeStamps(&main)
        if isNew || isChanged(FieldName.created) { writeCreated() }
        if isNew { writeForm() }
        for field in kind.fields { write(field) }
        writeDescription()
        if isNew {
            KithLines.set(FieldName.kind, to: kind.word, in: &main)
        } else if isChanged(FieldName.kind) {
            KithLines.set(FieldName.kind, to: text(FieldName.kind), in: &main)
        }
        if item.seen != old?.item.seen {
            KithLines.set(
                FieldName.seen, to: item.seen.isEmpty ? nil : item.seen.joined(separator: " "),
                in: &main)
        }
        writeSequence()
        writeAlarms()
        calendar.parts[mainPlace] = .component(main)
        // Last: places of other components change.
        writeDays()
        writeZones()
        root.parts[place] = .component(calendar)
    }

    private mutating func write(_ field: FormField) {
        switch field.place {
        // The other lines of a description are written together with the notes.
        case .text(FieldName.description): break
        case .text(let name): if isChanged(name) { write(name, text(name), in: &main) }
        case .address(let name): if isChanged(name) { writeAddress(name) }
        case .set(let name): if isChanged(name) { writeSet(name) }
        case .line(let name):
            guard isChanged(name) else { break }
            let text = fields[name].map { FieldText.line($0, of: field.shape) }
            KithLines.set(name, to: text, in: &main)
        case .priority:
            guard isChanged(FieldName.priority) else { break }
            write(FieldName.priority, text(FieldName.priority), in: &main)
        case .time: writeTime(field)
        case .status: writeStatus()
        case .closing: writeClosing()
        case .rule: writeRule()
        case .occurrences, .list, .organization, .profile: break
        }
    }

    /// Writes a text, or removes it.
    func write(_ name: String, _ text: String?, in component: inout ItemComponent) {
        component.set(name, text.map(EscapedText.escaped))
        // It says the old place in another way.
        if name == FieldName.location {
            component.set("X-APPLE-STRUCTURED-LOCATION", nil)
        }
    }

    private mutating func writeAddress(_ name: String) {
        let text = text(name)
        let encoded = text.map(AddressText.encoded)
        main.set(name, encoded)
        KithLines.set(FieldName.ownURL, to: encoded == text ? nil : text, in: &main)
    }

    private mutating func writeSet(_ name: String) {
        guard case .set(let texts) = fields[name] else { return main.set(name, nil) }
        let old = main.lines.filter { $0.name == name }.flatMap(\.texts).map(cleaned)
        let kept = old.filter(texts.contains)
        let all = kept + texts.subtracting(kept).inOrder
        main.set(name, all.map(EscapedText.escaped).joined(separator: ","))
    }

    private mutating func writeDescription() {
        let name = FieldName.description
        let hasNotes = kind.fields.contains { $0.place == .text(name) }
        let before = old?.footer ?? Footer(nil)
        let footer = Footer(
            fields, of: kind, notes: hasNotes ? text(name) ?? "" : before.notes, else: before, form)
        guard footer != before || isNew else { return }
        write(name, footer.text.isEmpty ? nil : footer.text, in: &main)
        // It says the old text in another way.
        if footer.notes != before.notes { main.set("X-ALT-DESC", nil) }
    }

    /// LAST-MODIFIED, and DTSTAMP: without a METHOD both mean the last revision (RFC 5545
    /// §3.8.7.2).
    func writeStamps(_ component: inout ItemComponent) {
        let modified = item.version.modified
        guard let time = modified ?? (isNew ? Instant(seconds: 0) : nil),
            isNew || modified != old?.item.version.modified
        else { return }
        for name in ["DTSTAMP", "LAST-MODIFIED"] where modified != nil || name == "DTSTAMP" {
            component.set(name, time.basic)
        }
    }

    private mutating func writeCreated() {
        let created = text(FieldName.created).flatMap { Instant(rfc3339: $0) }
        if let created { main.set("CREATED", created.basic) }
    }

    /// Writes what depends on the kind alone.
    private mutating func writeForm() {
        let isMeetup = kind == .thing(.meetup)
        if isEvent { main.set("TRANSP", isMeetup ? "OPAQUE" : "TRANSPARENT") }
        if isMeetup || kind == .thing(.followUp) { return }
        if isEvent { main.set("CLASS", "PRIVATE") }
        main.set(FieldName.status, isEvent ? "CONFIRMED" : "FINAL")
        if isEvent, !kind.fields.contains(where: { $0.place == .time }) { writeDay() }
    }

    /// The day of an event that has none of its own: the one of its creation.
    private mutating func writeDay() {
        let created = text(FieldName.created).flatMap { Instant(rfc3339: $0) }
        let at = created ?? item.version.modified ?? Instant(seconds: 0)
        let day = LocalTime(at, offset: 0).day
        TimeLines(start: .day(day), end: .day(day.adding(days: 1))).write(in: &main)
    }

    /// SEQUENCE counts changes of time, place and status (RFC 5545 §3.8.7.4).
    private mutating func writeSequence() {
        let isCounted =
            isChanged(
                FieldName.time, FieldName.zone, FieldName.rule, FieldName.location,
                FieldName.status, FieldName.ownStatus)
            || changed.contains { $0.hasPrefix(OccurrenceFields.prefix) }
        guard isNew || isCounted else { return }
        let number = main.line("SEQUENCE").flatMap { Int($0.word) } ?? 0
        main.set("SEQUENCE", String(isNew ? 0 : min(max(number, 0), 1 << 30) + 1))
    }
}

extension Instant {
    /// `20260302T080000Z`.
    var basic: String { iso.filter { $0 != "-" && $0 != ":" } }
}
