import CivilTime
import GRDB
import JobSearch

/// A cadence with those for whom it counts.
public struct CadenceUse: Sendable, Equatable {
    public var by: CadenceRule.Subject
    /// `nil` for contacts with one of their own, who are summed.
    public var rule: CadenceRule?
    /// Number of contacts for whom no more specific one counts.
    public var contacts = 0
    /// The one of them whose check-in is next.
    public var first: First?

    public struct First: Sendable, Equatable {
        public var id: Int
        public var name: String
        public var next: Day
    }
}

/// The contacts whose cadence is set or cleared, as typed.
public enum CadenceSubject: Sendable {
    case contact(String)
    case all(CadenceRule.Subject)
}

/// A cadence that was set or cleared.
public struct CadenceChange: Sendable {
    public var before: CadenceRule?
    /// The cadence as it counts now; `rule` is `nil` where it was cleared.
    public var after: CadenceUse
    /// The contact whose own it is.
    public var contact: Int?
    /// Number of contacts for whom it counted before.
    public var countedBefore = 0
}

extension Logbook {
    /// The cadences, the most specific first: those of single contacts as one, then by tag, stage
    /// and tier.
    public func cadences() throws -> [CadenceUse] {
        try read { db in
            let rules = try CadenceRule.all(db)
            let uses = try CadenceUse.all(db, rules)
            let own = uses.filter { $0.by == .contact && $0.contacts > 0 }
            return own + uses.filter { $0.by != .contact }.sorted { $0.order < $1.order }
        }
    }

    /// Sets a cadence of one contact, or of those with a tag, or at companies of a stage or tier.
    ///
    /// - Parameter latest: the hard limit, which is not shorter than the soft one.
    public func setCadence(
        _ subject: CadenceSubject, _ every: Period, latest: Period?
    ) throws -> Change<CadenceChange> {
        if let latest, Cadence.isShort(latest: latest, every: every) {
            throw LogbookError.refused(
                "The hard limit of \(latest.length) is shorter than \(every.words).",
                hint: "--latest says after how long it is late: as long as the cadence, or longer.")
        }
        return try changeCadence(subject, verb: "set") { _ in (every, latest) }
    }

    /// Clears a cadence; a less specific one counts again.
    ///
    /// - Throws: `LogbookError.refused` where none is set.
    public func clearCadence(_ subject: CadenceSubject) throws -> Change<CadenceChange> {
        try changeCadence(subject, verb: "cleared") { _ in nil }
    }

    private func changeCadence(
        _ subject: CadenceSubject, verb: String,
        _ body: (CadenceRule?) throws -> (every: Period, latest: Period?)?
    ) throws -> Change<CadenceChange> {
        try step { step in
            switch subject {
            case .contact(let typed):
                let id = try Finder(db: step.db).find(.contact, typed, for: .change)
                guard var contact = try Contact.fetch(step.db, id: id) else {
                    throw LogbookError.unknown(.contact, typed, nearest: [])
                }
                let before = contact.ownCadence
                let new = try body(before)
                if before == nil, new == nil {
                    throw LogbookError.noCadence(of: "\(contact.name) (\(contact.ref)) alone")
                }
                contact.cadence = new?.every
                contact.latest = new?.latest
                try step.update(&contact)
                try step.renewDerived()
                let after = try Contact.fetch(step.db, id: id) ?? contact
                var use = CadenceUse(by: .contact, rule: after.ownCadence)
                if let next = after.nextTouch {
                    use.contacts = 1
                    use.first = .init(id: id, name: after.name, next: next)
                }
                return (
                    "\(verb) the cadence of \(contact.name.shortened)",
                    CadenceChange(before: before, after: use, contact: id)
                )
            case .all(let by):
                let old = try CadenceRule.all(step.db)
                let before = old.first { $0.by.setting == by.setting }
                let new = try body(before)
                    .map { CadenceRule(by: by, every: $0.every, latest: $0.latest) }
                if before == nil, new == nil { throw LogbookError.noCadence(of: by.words) }
                let counted = try CadenceUse.all(step.db, old)
                    .first { $0.by.setting == by.setting }?.contacts
                try step.set(by.setting ?? "", to: new?.settingValue)
                try step.renewDerived()
                let uses = try CadenceUse.all(step.db, CadenceRule.all(step.db))
                let use = uses.first { $0.by.setting == by.setting } ?? CadenceUse(by: by)
                return (
                    "\(verb) the cadence for \(by.words)",
                    CadenceChange(before: before, after: use, countedBefore: counted ?? 0)
                )
            }
        }
    }

    /// The cadences that count for contacts, by their ids.
    public func cadenceRules(of contacts: [Contact]) throws -> [Int: CadenceRule] {
        if contacts.isEmpty { return [:] }
        return try read { db in
            let all = try CadenceRule.all(db)
            let isOfCompanies = all.contains(where: \.by.isOfCompanies)
            let ids = isOfCompanies ? contacts.compactMap(\.company) : []
            var companies: [Int: Company] = [:]
            for company in ids.isEmpty ? [] : try Company.fetch(db, ids: ids) {
                companies[company.id] = company
            }
            var rules: [Int: CadenceRule] = [:]
            for contact in contacts {
                let company = contact.company.flatMap { companies[$0] }
                rules[contact.id] = Cadence.rule(
                    for: CadenceFacts(contact, company: company), among: all)
            }
            return rules
        }
    }
}

extension Contact {
    fileprivate var ownCadence: CadenceRule? {
        cadence.map { CadenceRule(by: .contact, every: $0, latest: latest) }
    }
}

extension LogbookError {
    fileprivate static func noCadence(of subject: String) -> LogbookError {
        .refused(
            "No cadence is set for \(subject).", hint: "kith cadence lists those that are set.")
    }
}

extension CadenceUse {
    /// Place of a rule in a list: tags, stages, tiers.
    fileprivate var order: (Int, Int, String) {
        switch by {
        case .contact: (0, 0, "")
        case .tag(let tag): (1, 0, tag)
        case .stage(let stage): (2, stage.index, "")
        case .tier(let tier): (3, tier, "")
        }
    }

    /// The rules, and contacts with one of their own as the first, each with those for whom it
    /// counts.
    ///
    /// Only contacts for whom one counts have a next check-in: its index finds them.
    fileprivate static func all(_ db: Database, _ rules: [CadenceRule]) throws -> [CadenceUse] {
        var uses = [CadenceUse(by: .contact)] + rules.map { CadenceUse(by: $0.by, rule: $0) }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT c.id, c.name, c.nextTouch, c.cadence, c.tags, o.tier, o.stage
                FROM contact c LEFT JOIN company o ON o.id = c.company
                WHERE c.nextTouch IS NOT NULL ORDER BY c.nextTouch, c.id
                """)
        while let row = try rows.next() {
            let facts = try CadenceFacts(
                cadence: row[3], latest: nil, tags: rules.isEmpty ? [] : row.list(4) ?? [],
                tier: row[5], stage: (row[6] as String?).flatMap(Company.Stage.init))
            guard let by = Cadence.rule(for: facts, among: rules)?.by,
                let place = uses.firstIndex(where: { $0.by == by })
            else { continue }
            uses[place].contacts += 1
            if uses[place].first == nil {
                uses[place].first = try First(id: row[0], name: row[1], next: row[2])
            }
        }
        return uses
    }
}
