import CivilTime
import DAVSync
import JobSearch

extension LogForm {
    /// The fields of a thing as they stand in items of this form.
    ///
    /// - Parameter companyName: gives the name of a company by its uid.
    public func version(
        of thing: PortableThing, companyName: (String) -> String?
    ) -> MergeVersion {
        var making = VersionMaking(form: self, thing: thing)
        for field in making.kind.fields { making.add(field, companyName) }
        making.fields[FieldName.kind] = kindField(making.kind)
        if let created = thing.createdAt {
            making.fields[FieldName.created] = .text(created.iso)
        }
        return MergeVersion(making.fields, modified: thing.modifiedAt)
    }
}

/// Makes the fields of an item out of a thing.
struct VersionMaking {
    let form: LogForm
    let thing: PortableThing
    let kind: FormKind
    var fields: [String: MergeValue] = [:]

    init(form: LogForm, thing: PortableThing) {
        (self.form, self.thing, kind) = (form, thing, FormKind(thing.kind))
    }

    mutating func add(_ field: FormField, _ companyName: (String) -> String?) {
        let value = thing.values[field.name] ?? .none
        switch field.place {
        case .text(let name), .address(let name), .list(let name):
            fields[name] = FieldText.value(value, of: field.shape, field.field)
        case .set(let name):
            if case .list(let texts) = value { fields[name] = FieldText.set(texts) }
        case .line(let name): fields[name] = line(field, value)
        case .priority:
            if value == .text("high") { fields[FieldName.priority] = .text("1") }
            if value == .text("low") { fields[FieldName.priority] = .text("9") }
        case .time: addTime(value)
        case .status: addStatus(value)
        case .closing: addClosing(value)
        case .rule: addRule(value)
        case .occurrences: addOccurrences()
        case .organization: addCompany(field, companyName)
        case .profile: addProfile(value)
        }
    }

    private func line(_ field: FormField, _ value: FieldValue) -> MergeValue? {
        switch field.shape {
        case .reference:
            return thing.links[field.name]?.first.map { .text($0) }
        case .references:
            let uids = Set(thing.links[field.name] ?? [])
            return uids.isEmpty ? nil : .set(uids)
        case .choice where value == field.usual: return nil
        default: return FieldText.value(value, of: field.shape, field.field)
        }
    }

    private mutating func addCompany(_ field: FormField, _ companyName: (String) -> String?) {
        guard let uid = thing.links[field.name]?.first else {
            let name = thing.names[field.name]?.first
            fields[FieldName.organization] = name.flatMap { FieldText.text($0) }
            return
        }
        let link = CompanyLink(uid: uid, name: companyName(uid).map(cleaned))
        fields[FieldName.organization] = link.name.flatMap { FieldText.text($0) }
        fields[FieldName.company] = .text(link.text)
    }

    private mutating func addProfile(_ value: FieldValue) {
        guard case .text(let address) = value else { return }
        if let slug = LinkedInProfile.slug(of: address) {
            fields[FieldName.url] = .text(LinkedInProfile.url(slug))
        } else {
            fields[FieldName.ownProfile] = FieldText.text(address)
        }
    }

    private mutating func addStatus(_ value: FieldValue) {
        guard case .text(let word) = value else { return }
        let status = StatusWords(word, of: kind, asEvent: form.isEventsOnly)
        fields[FieldName.status] = status.property.map { .text($0) }
        fields[FieldName.ownStatus] = status.own.map { .text($0) }
    }

    private mutating func addClosing(_ value: FieldValue) {
        guard case .instant(let instant) = value, thing.values["status"] != .text("open") else {
            return
        }
        let isDone = thing.values["status"] == .text("done")
        let name =
            isDone && !form.isEventsOnly ? FieldName.completed : FieldName.ownClosing
        fields[name] = .text(instant.iso)
    }
}

/// A link to a company, with the name that ORG then had. A phone that changes ORG means another
/// company.
struct CompanyLink {
    var uid: String
    var name: String?

    init(uid: String, name: String?) { (self.uid, self.name) = (uid, name) }

    init?(_ text: String) {
        guard let texts = (try? JSON(parsing: text.utf8))?.texts, let uid = texts.first,
            !uid.isEmpty
        else { return nil }
        self.init(uid: uid, name: texts.count > 1 ? texts[1] : nil)
    }

    /// True for the name as a server may have rewritten it: without what vCards escape, or cut where
    /// a semicolon is taken for the end of the organization (DAViCal).
    func isCalled(_ other: String?) -> Bool {
        guard let name, let other else { return false }
        func letters(_ text: some StringProtocol) -> String {
            String(text.filter { !"\\;, ".contains($0) })
        }
        return letters(name) == letters(other)
            || name.contains(";") && letters(name.prefix { $0 != ";" }) == letters(other)
    }

    var text: String { JSON.strings([uid] + (name.map { [$0] } ?? [])).compactText() }
}

/// The status of a meetup or a follow-up as STATUS, and as a word for what that cannot say.
struct StatusWords: Equatable {
    /// CANCELLED or COMPLETED; `nil` for what is planned or open.
    var property: String?
    /// `attended`, `missed`; of an event `done`. An empty one says that there is none.
    var own: String?

    init(property: String?, own: String?) { (self.property, self.own) = (property, own) }

    /// - Parameter asEvent: the thing is an event, for which nothing can be COMPLETED.
    init(_ word: String, of kind: FormKind, asEvent: Bool) {
        switch word {
        case "cancelled", "dropped": property = "CANCELLED"
        case "done": (property, own) = asEvent ? ("CANCELLED", "done") : ("COMPLETED", nil)
        case "attended", "missed": own = word
        default: break
        }
    }

    /// The word. A status of the event, which a program may have set, counts before one that only
    /// kith knows.
    func word(of kind: FormKind) -> String {
        if kind == .thing(.meetup) {
            if property == "CANCELLED" { return "cancelled" }
            return own == "attended" || own == "missed" ? own ?? "" : "planned"
        }
        if property == "COMPLETED" { return "done" }
        return property == nil ? "open" : own == "done" ? "done" : "dropped"
    }

    /// Without a word of kith's that contradicts the property: it is then said to be none.
    func settled(of kind: FormKind, asEvent: Bool) -> StatusWords {
        let plain = StatusWords(word(of: kind), of: kind, asEvent: asEvent)
        return StatusWords(
            property: plain.property, own: plain.own ?? (own == nil ? nil : ""))
    }
}
