import CivilTime
import DAVSync
import JobSearch

extension LogForm {
    /// The thing that fields say.
    ///
    /// - Parameters:
    ///   - modified: time of the last change of the item.
    ///   - companyName: gives the name of a company by its uid.
    /// - Throws: what is wrong with it.
    public func thing(
        uid: String, fields: [String: MergeValue], modified: Instant?,
        companyName: (String) -> String?
    ) throws(FormFault) -> PortableThing {
        guard let kind = kind(fields) else {
            var word = ""
            if case .text(let text) = fields[FieldName.kind] { word = text }
            throw .unknownKind(word)
        }
        var making = ThingMaking(form: self, kind: kind, uid: uid, fields: fields)
        making.thing.modifiedAt = modified
        making.thing.createdAt = making.text(FieldName.created).flatMap { Instant(rfc3339: $0) }
        for field in kind.fields { try making.add(field, companyName) }
        try making.settle()
        return making.thing
    }
}

/// Makes a thing out of the fields of an item.
struct ThingMaking {
    let form: LogForm
    let kind: FormKind
    let fields: [String: MergeValue]
    var thing: PortableThing

    init(form: LogForm, kind: FormKind, uid: String, fields: [String: MergeValue]) {
        (self.form, self.kind, self.fields) = (form, kind, fields)
        thing = PortableThing(kind.kind, uid: uid)
    }

    /// The text of a field; `nil` for one that is empty.
    func text(_ name: String) -> String? {
        guard case .text(let text) = fields[name], !text.isEmpty else { return nil }
        return text
    }

    mutating func add(
        _ field: FormField, _ companyName: (String) -> String?
    ) throws(FormFault) {
        switch field.place {
        case .text(let name), .address(let name), .list(let name), .set(let name),
            .line(let name):
            try addPlain(field, name)
        case .priority:
            let word = text(FieldName.priority)
            thing.values[field.name] = .text(word == "1" ? "high" : word == "9" ? "low" : "normal")
        case .time: thing.values[field.name] = try time(field)
        case .status:
            let words = StatusWords(
                property: text(FieldName.status), own: text(FieldName.ownStatus))
            thing.values[field.name] = .text(words.word(of: kind))
        case .closing:
            let text = text(FieldName.completed) ?? text(FieldName.ownClosing)
            if let at = text.flatMap({ Instant(rfc3339: $0) }) {
                thing.values[field.name] = .instant(at)
            }
        case .rule:
            if let rule = text(FieldName.rule) ?? text(FieldName.ownRule) {
                // Servers put its parts into an order of their own.
                let parsed = try? Recurrence(parsing: rule)
                thing.values[field.name] = .text(parsed?.ordered ?? rule)
            }
        case .occurrences: try addOccurrences(field)
        case .organization: addCompany(field, companyName)
        case .profile:
            if let address = text(FieldName.url) ?? text(FieldName.ownProfile) {
                thing.values[field.name] = .text(address)
            }
        }
    }

    private mutating func addPlain(_ field: FormField, _ name: String) throws(FormFault) {
        guard let value = fields[name], value != .text("") else {
            if field.isLabel { throw .noLabel }
            if field.usual != .none, case .choice = field.shape {
                thing.values[field.name] = field.usual
            }
            return
        }
        switch (field.shape, value) {
        case (.reference(let kind), .text(let other)):
            // Nothing names itself.
            if kind != thing.kind || other != thing.uid { thing.links[field.name] = [other] }
        case (.references, .set(let uids)): thing.links[field.name] = uids.inOrder
        default:
            let read = FieldText.fieldValue(value, of: field.shape, field.field, zone: form.zone)
            guard let read else {
                throw .badValue(field: name, FieldText.line(value, of: field.shape))
            }
            let isAlarms = if case .alarms = field.shape { true } else { false }
            if !read.isEmpty || isAlarms { thing.values[field.name] = read }
        }
    }

    private func time(_ field: FormField) throws(FormFault) -> FieldValue {
        guard let text = text(FieldName.time) else { throw .noTime }
        let zone = zone
        let value: FieldValue? =
            if case .span = field.shape {
                TimeText.span(text, zone: zone).map { .span($0) }
            } else {
                TimeText.moment(text, zone: zone).map { .moment($0) }
            }
        guard let value else { throw .badValue(field: FieldName.time, text) }
        return value
    }

    private var zone: String {
        guard let name = text(FieldName.zone), Zone.mayBeName(name) else { return form.zone.name }
        return name
    }

    private mutating func addOccurrences(_ field: FormField) throws(FormFault) {
        guard case .span(let span) = thing.values["time"] else { return }
        let occurrences = try OccurrenceFields(fields).occurrences(in: span)
        if !occurrences.isEmpty { thing.values[field.name] = occurrences.fieldValue }
    }

    /// The company of ORG: the one that is linked, as long as it is called so.
    private mutating func addCompany(_ field: FormField, _ companyName: (String) -> String?) {
        let name = text(FieldName.organization)
        if let link = text(FieldName.company).flatMap({ CompanyLink($0) }),
            name == link.name || link.isCalled(name)
                || (name != nil && name == companyName(link.uid).map(cleaned))
        {
            thing.links[field.name] = [link.uid]
        } else if let name {
            thing.names[field.name] = [name]
        }
    }

    /// Makes fields agree that were merged apart from each other.
    mutating func settle() throws(FormFault) {
        if kind == .thing(.followUp) { settleClosing() }
        if let type = thing.kind?.type as? any Movable.Type { settleMoves(type) }
        if let type = thing.kind?.type { try check(type) }
    }

    private mutating func settleClosing() {
        if thing.values["status"] == .text("open") {
            thing.values["closedAt"] = nil
        } else if thing.values["closedAt"] == nil {
            // Nobody has said when it was.
            thing.values["closedAt"] = .instant(thing.modifiedAt ?? Instant(seconds: 0))
        }
    }

    /// Moves by their days; the last one leads to the place.
    private mutating func settleMoves<T: Movable>(_ type: T.Type) {
        guard var moved = thing.thing(type), let last = moved.moves.sortedByDay.last else { return }
        moved.moves = moved.moves.sortedByDay
        moved.place = last.place
        moved.forEachField { field, value in
            if thing.values[field.name] != nil { thing.values[field.name] = value }
        }
    }

    private func check<T: Thing>(_ type: T.Type) throws(FormFault) {
        guard let made = thing.thing(type) else {
            throw .badValue(field: FieldName.kind, kind.word)
        }
        if let (field, reason) = made.contradiction {
            throw .contradiction(field: field, reason: reason)
        }
    }
}

extension Array where Element: DatedMove {
    /// By day; those of one day in the order in which they are.
    fileprivate var sortedByDay: [Element] {
        enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
            .map(\.element)
    }
}
