import CivilTime
import JobSearch

/// Brings the fields of two things together: the newest value that is there wins, and nothing is lost.
struct FieldUnion {
    /// Whether the thing that goes was changed later than the one that stays.
    let isOtherNewer: Bool
    /// The fields in which the one that stays becomes another.
    private(set) var taken: [String] = []
    /// Values for which there is no room, by their fields, in words.
    private var rest: [(field: String, value: String)] = []

    init(isOtherNewer: Bool) { self.isOtherNewer = isOtherNewer }

    private mutating func value<V: Equatable>(
        _ name: String, _ mine: inout V?, _ other: V?, told: (V) throws -> String?
    ) rethrows {
        guard let other, other != mine else { return }
        if let value = mine {
            if let words = try told(isOtherNewer ? value : other) {
                rest.append((name, words))
            }
            if !isOtherNewer { return }
        }
        mine = other
        taken.append(name)
    }

    private mutating func list(
        _ name: String, _ mine: inout [String], _ other: [String], key: (String) -> String
    ) {
        var known = Set(mine.map(key))
        let new = other.filter { known.insert(key($0)).inserted }
        if new.isEmpty { return }
        mine += new
        taken.append(name)
    }

    private mutating func notes(_ mine: inout String?, _ other: String?) {
        guard let other, other != mine else { return }
        mine = mine.map { $0 + "\n" + other } ?? other
        taken.append("notes")
    }

    /// - Parameter name: what another thing is called.
    mutating func take(
        _ other: Contact, into contact: inout Contact, name: (Kind, Int) throws -> String?
    ) rethrows {
        if contact.knownName == nil, let name = other.knownName {
            contact.name = name
            taken.append("name")
        }
        // What these two replace becomes a job of the past.
        value("company", &contact.company, other.company) { _ in nil }
        value("title", &contact.title, other.title) { _ in nil }
        list("emails", &contact.emails, other.emails, key: folded)
        list("phones", &contact.phones, other.phones, key: ContactRow.digits)
        value("linkedin", &contact.linkedIn, other.linkedIn) { $0 }
        try value("met at", &contact.metAt, other.metAt) { try name(.meetup, $0) }
        let introducer = other.introducedBy == contact.id ? nil : other.introducedBy
        try value("introduced by", &contact.introducedBy, introducer) { try name(.contact, $0) }
        value("cadence", &contact.cadence, other.cadence) { $0.words }
        list("tags", &contact.tags, other.tags, key: folded)
        notes(&contact.notes, other.notes)
    }

    mutating func take(_ other: Company, into company: inout Company) {
        value("tier", &company.tier, other.tier) { String($0) }
        // Every company is researched at first: that says nothing.
        var stage = company.stage == .researching ? nil : company.stage
        value("stage", &stage, other.stage == .researching ? nil : other.stage) { $0.rawValue }
        company.stage = stage ?? .researching
        value("website", &company.website, other.website) { $0 }
        value("careers", &company.careersURL, other.careersURL) { $0 }
        list("tags", &company.tags, other.tags, key: folded)
        notes(&company.notes, other.notes)
    }

    /// Writes what there is no room for as a line of the notes.
    mutating func noteRest(of other: some Thing, in notes: inout String?, on day: Day) {
        if rest.isEmpty { return }
        let facts = rest.map { "\($0.field) \($0.value)" }.joined(separator: ", ")
        let line = "\(day.iso): merged with \(other.label), was there too: \(facts)"
        notes = (notes.map { $0 + "\n" } ?? "") + line
    }
}

extension Contact {
    /// Keeps other jobs of the past, and the job of the older of two contacts where that is not the present one here.
    mutating func keepJobs(
        _ others: [PastJob], and older: Contact, now: Instant, name: (Int) throws -> String?
    ) rethrows {
        for job in others where !past.contains(job) { past.append(job) }
        let isOtherCompany = older.company != nil && older.company != company
        let isOtherTitle = older.title != nil && older.title != title
        if isOtherCompany || isOtherTitle {
            past.append(
                PastJob(
                    company: try older.company.flatMap(name), title: older.title,
                    until: Zone.utc.day(now)))
        }
        past.sort { $0.until < $1.until }
    }
}
