import CivilTime
import DAVSync
import ICalendar
import JobSearch

/// An item of a calendar as it is read: its text, and the fields that this says.
struct CalendarReading {
    let form: LogForm
    /// The whole text.
    let root: ItemComponent
    /// Place of the calendar in the text.
    let place: Int
    /// Place of the item itself in the calendar.
    let main: Int
    /// Places of the other components of the item.
    let others: [Int]
    let kind: FormKind
    let footer: Footer
    let lines: KithLines
    let times: ItemTimes
    private(set) var item: SyncItem
    /// The days of the series for which there are components.
    private(set) var overrides: [Day: Int] = [:]
    /// The days that are left out of the series.
    private(set) var exceptions: Set<Day> = []

    /// - Parameter kind: the kind where it is known already.
    init?(_ bytes: [UInt8], _ form: LogForm, kind known: FormKind? = nil) {
        guard let root = ItemText.parse(bytes),
            let place = root.parts.firstIndex(where: { $0.component?.name == "VCALENDAR" }),
            let calendar = root.parts[place].component
        else { return nil }
        let members = calendar.parts.indices.filter {
            calendar.parts[$0].component.map { CalendarComponent(rawValue: $0.name) != nil }
                ?? false
        }
        let uids = Set(members.map { ItemUID.read(calendar.parts[$0].component?.text("UID")) })
        let main = members.first { calendar.parts[$0].component?.line("RECURRENCE-ID") == nil }
        guard uids.count == 1, case let uid?? = uids.first,
            let main = main ?? members.first, let component = calendar.parts[main].component,
            let sort = CalendarComponent(rawValue: component.name)
        else { return nil }
        footer = Footer(component.text(FieldName.description))
        lines = KithLines(component)
        let word = lines.texts[FieldName.kind].map(ItemUID.trimmed) ?? footer.word
        let said = word.map { FormKind(word: $0) } ?? LogForm.usualKind(of: sort)
        guard let kind = known ?? said, !kind.isCard else { return nil }
        (self.form, self.root, self.place, self.main, self.kind) = (form, root, place, main, kind)
        others = members.filter { $0 != main }
        times = ItemTimes(calendar, members, home: form.zone)
        item = SyncItem(uid: uid, version: MergeVersion([:]))
        readFrame(members)
        for field in kind.fields { read(field) }
        readKind(isSaid: word != nil || kind == LogForm.usualKind(of: sort))
    }

    var calendar: ItemComponent { root.parts[place].component ?? ItemComponent("VCALENDAR") }
    var component: ItemComponent { calendar.parts[main].component ?? ItemComponent("VEVENT") }
    var isTask: Bool { component.name == CalendarComponent.task.rawValue }

    /// - Parameter isSaid: by the item or by its component.
    private mutating func readKind(isSaid: Bool) {
        if isSaid { set(FieldName.kind, form.kindField(kind)) }
        // Without its time nothing else would tell it.
        if form.kind(item.version.fields) != kind, text(FieldName.time) == nil {
            set(FieldName.kind, .text(kind.word))
        }
    }

    private mutating func readFrame(_ members: [Int]) {
        // A setting has no time of its own, where an item must have one.
        let modified = members.compactMap { times[$0]?.lastModified ?? times[$0]?.stamp }.max()
        item.version.modified = modified == Instant(seconds: 0) ? nil : modified
        if let created = times[main]?.created {
            set(FieldName.created, .text(created.iso))
        }
        item.seen = (lines.texts[FieldName.seen] ?? "").split { $0 == " " || $0 == "," }
            .map(String.init)
        item.isForeign = members.contains { place in
            calendar.parts[place].component.map(isForeign) ?? false
        }
    }

    /// True if somebody else has invited to it. An organizer without guests is the calendar itself
    /// for some servers.
    private func isForeign(_ component: ItemComponent) -> Bool {
        guard let organizer = component.line("ORGANIZER"), component.line("ATTENDEE") != nil else {
            return false
        }
        let address = ItemUID.trimmed(organizer.rawValue).lowercased()
        let mail = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
        return !form.ownAddresses.contains(mail)
    }

    mutating func set(_ name: String, _ value: MergeValue?) { item.version.fields[name] = value }
    private func text(_ name: String) -> String? {
        if case .text(let text) = item.version.fields[name] { text } else { nil }
    }

    private mutating func read(_ field: FormField) {
        switch field.place {
        case .text(FieldName.description): set(FieldName.description, FieldText.text(footer.notes))
        case .text(let name): set(name, component.text(name).flatMap { FieldText.text($0) })
        case .address(let name):
            set(name, component.text(name).flatMap { AddressText.read($0, lines) })
        case .set(let name):
            let texts = component.lines.filter { $0.name == name }.flatMap(\.texts)
            set(name, FieldText.set(texts))
        case .line(let name):
            guard let text = lines.texts[name] else { break }
            set(name, FieldText.value(ofLine: text, field.shape, field.field))
        case .priority:
            let number = component.line(FieldName.priority).flatMap { Int($0.word) } ?? 0
            set(
                FieldName.priority,
                (1...4).contains(number) ? .text("1") : number > 5 ? .text("9") : nil)
        case .time: readTime(field)
        case .status: readStatus()
        case .closing: readClosing()
        case .rule: readRule()
        case .occurrences: readOccurrences()
        case .list, .organization, .profile: break
        }
    }

    private mutating func readTime(_ field: FormField) {
        guard let times = times[main], let start = times.anchor else { return }
        let hasRule = kind == .thing(.meetup) && times.recurrence != nil
        let zone: String? =
            switch start {
            case .day: nil
            case .zoned(_, let zone): zone.name
            case .utc: lines.texts[FieldName.zone] ?? (hasRule ? Zone.utc.name : nil)
            case .floating: hasRule ? form.zone.name : nil
            }
        if let zone, !zone.isEmpty { set(FieldName.zone, .text(ItemUID.trimmed(zone))) }
        if case .span = field.shape {
            var span = times.span(in: form.zone, zone: zone ?? Zone.utc.name)
            if hasRule { span = span?.onTheClock }
            set(FieldName.time, span.map { .text(TimeText.text($0)) })
        } else {
            set(FieldName.time, times.moment(in: form.zone).map { .text(TimeText.text($0)) })
        }
    }

    private mutating func readStatus() {
        let status = component.line(FieldName.status)?.word ?? ""
        var words = StatusWords(
            property: status == "CANCELLED" ? status : nil, own: lines.texts[FieldName.ownStatus])
        if isTask {
            let isWhole = component.line("PERCENT-COMPLETE").flatMap { Int($0.word) } ?? 0 >= 100
            let isDone =
                status == "COMPLETED" || isWhole || component.line(FieldName.completed) != nil
            if isDone, words.property == nil { words.property = "COMPLETED" }
        }
        words = words.settled(of: kind, asEvent: form.isEventsOnly)
        set(FieldName.status, words.property.map { .text($0) })
        set(FieldName.ownStatus, words.own.map { .text($0) })
    }

    private mutating func readClosing() {
        if let text = lines.texts[FieldName.ownClosing] { set(FieldName.ownClosing, .text(text)) }
        guard let completed = times[main]?.completed, isTask else { return }
        if text(FieldName.status) == "COMPLETED" {
            set(FieldName.completed, .text(completed.iso))
        } else if text(FieldName.ownStatus) == "done" {
            set(FieldName.ownClosing, .text(completed.iso))
        }
    }

    /// The span of a series, and its rule.
    var series: (span: Meetup.Span, rule: Recurrence)? {
        guard kind == .thing(.meetup), let rule = times[main]?.recurrence,
            let span = text(FieldName.time).flatMap({
                TimeText.span($0, zone: text(FieldName.zone) ?? Zone.utc.name)
            })
        else { return nil }
        return (span, rule)
    }

    private mutating func readRule() {
        if let text = lines.texts[FieldName.ownRule] { set(FieldName.ownRule, .text(text)) }
        if let (span, rule) = series { set(FieldName.rule, .text(RuleText.text(rule, of: span))) }
    }

    private mutating func readOccurrences() {
        for (name, text) in OccurrenceLine.texts(lines) { set(name, .text(text)) }
        guard let (span, rule) = series, let days = SeriesDays(self, span, rule) else { return }
        (overrides, exceptions) = (days.overrides, days.exceptions)
        for (name, text) in days.fields { set(name, .text(text)) }
    }
}

/// Addresses in properties: what programs take for the end of a value is percent-encoded, and the
/// address as it was typed stands beside it then.
enum AddressText {
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0...0x20, 0x22, 0x2C, 0x3B, 0x3C, 0x3E, 0x5C, 0x7F:
                bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func read(_ address: String, _ lines: KithLines) -> MergeValue? {
        let address = cleaned(address)
        if let own = lines.texts[FieldName.ownURL], encoded(own) == address {
            return FieldText.text(own)
        }
        return FieldText.text(address)
    }
}

/// The line with what overrides cannot say, as a JSON object.
enum OccurrenceLine {
    static func texts(_ lines: KithLines) -> [String: String] {
        guard let text = lines.texts[FieldName.ownOccurrences],
            let json = try? JSON(parsing: text.utf8)
        else { return [:] }
        var texts: [String: String] = [:]
        for (name, value) in json.members {
            let name = OccurrenceFields.ownPrefix + name
            if case .string(let text) = value, OccurrenceFields.place(of: name) != nil {
                texts[name] = text
            }
        }
        return texts
    }

    static func text(_ fields: [String: MergeValue]) -> String? {
        let members: [JSON.Member] = Set(fields.keys).inOrder.compactMap { name in
            guard name.hasPrefix(OccurrenceFields.ownPrefix), case .text(let text) = fields[name]
            else { return nil }
            return (String(name.dropFirst(OccurrenceFields.ownPrefix.count)), .string(text))
        }
        return members.isEmpty ? nil : JSON.object(members).compactText()
    }
}
