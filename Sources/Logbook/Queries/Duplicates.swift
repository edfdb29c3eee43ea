import GRDB
import JobSearch

/// Two contacts or two companies that may be one, and why.
public struct Duplicate: Sendable, Equatable {
    public var kind: Kind
    /// The one that was there first.
    public var first: LogbookError.Candidate
    public var second: LogbookError.Candidate
    /// `same name, same company`.
    public var reasons: [String]
}

extension Logbook {
    /// Contacts and companies that look alike, the surest first; without those that somebody said
    /// are not the same.
    ///
    /// - Parameter kind: only contacts or only companies.
    public func duplicates(_ kind: Kind?) throws -> [Duplicate] {
        try read { db in
            var found: [Duplicate] = []
            if kind != .company {
                var pairs = Lookalikes()
                try pairs.addContacts(db)
                found += try pairs.duplicates(.contact, db)
            }
            if kind != .contact {
                var pairs = Lookalikes()
                try pairs.addCompanies(db)
                found += try pairs.duplicates(.company, db)
            }
            return found
        }
    }
}

/// Pairs of ids with what they have in common. Whatever is looked for stands in an index or in a
/// dictionary: no thing is compared with every other one.
private struct Lookalikes {
    private struct Pair: Hashable {
        var first: Int
        var second: Int
    }
    /// How much a likeness says; the surest first.
    private enum Sureness: Int {
        case key, nameAndCompany, phone, typo, name
    }
    private var pairs: [Pair: (sureness: Sureness, reasons: [String])] = [:]

    private mutating func add(_ one: Int, _ other: Int, _ sureness: Sureness, _ reason: String) {
        let pair = Pair(first: min(one, other), second: max(one, other))
        guard var known = pairs[pair] else {
            pairs[pair] = (sureness, [reason])
            return
        }
        known.reasons.append(reason)
        if sureness.rawValue < known.sureness.rawValue { known.sureness = sureness }
        pairs[pair] = known
    }

    /// All pairs of a few; of many, each with the next.
    private func pairs(among ids: [Int]) -> [(Int, Int)] {
        if ids.count > 20 { return Array(zip(ids, ids.dropFirst())) }
        return ids.indices.flatMap { index in
            ids[(index + 1)...].map { (ids[index], $0) }
        }
    }

    // MARK: Contacts

    private struct Person {
        var id: Int
        var name: String
        var company: Int?
        var profile: String?
    }

    mutating func addContacts(_ db: Database) throws {
        try addSharedKeys(.email(""), "same email address", db)
        try addSharedKeys(.profile(""), "same LinkedIn profile", db)
        var people: [Person] = []
        var phones: [String: [Int]] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, name, company, linkedIn, phones FROM contact ORDER BY id")
        while let row = try rows.next() {
            let id: Int = try row[0]
            try people.append(
                Person(id: id, name: folded(row[1]), company: row[2], profile: row[3]))
            let dialled = try Set((row.list(4) ?? []).map(Lookalikes.dialled))
            for phone in dialled where phone.count > 5 {
                phones[phone, default: []].append(id)
            }
        }
        // A number that many share is a switchboard.
        for (phone, ids) in phones where (2...4).contains(ids.count) {
            for (one, other) in pairs(among: ids) {
                add(one, other, .phone, "same phone number (\(phone))")
            }
        }
        addNames(people)
        addTypos(people)
    }

    /// A number without the signs in it and without the 00 or + of foreign ones.
    private static func dialled(_ phone: String) -> String {
        let digits = phoneKey(phone)
        if digits.hasPrefix("+") { return String(digits.dropFirst()) }
        return digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
    }

    private mutating func addSharedKeys(_ prefix: Handle, _ reason: String, _ db: Database) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT json_group_array(id) FROM handle WHERE kind = ? AND text >= ? AND text <= ?
                GROUP BY text HAVING count(*) > 1
                """,
            arguments: [prefix.kind.rawValue, prefix.text, Handle.end(of: prefix.text)])
        while let row = try rows.next() {
            for (one, other) in try pairs(among: JSONList.ids(row[0])) {
                add(one, other, .key, reason)
            }
        }
    }

    private mutating func addNames(_ people: [Person]) {
        var groups: [String: [Int]] = [:]
        for (index, person) in people.enumerated() {
            groups[person.name, default: []].append(index)
        }
        for group in groups.values where group.count > 1 {
            for (index, otherIndex) in pairs(among: group) {
                let (one, other) = (people[index], people[otherIndex])
                if let company = one.company, company == other.company {
                    add(one.id, other.id, .nameAndCompany, "same name, same company")
                } else if one.profile == nil || other.profile == nil {
                    // Two profiles at two companies are two people, as a rule.
                    add(one.id, other.id, .name, "same name")
                }
            }
        }
    }

    private mutating func addTypos(_ people: [Person]) {
        var staff: [Int: [Person]] = [:]
        for person in people {
            if let company = person.company { staff[company, default: []].append(person) }
        }
        for people in staff.values where people.count > 1 {
            for (one, other) in pairsOneTypoApart(people.map(\.name)) {
                add(
                    people[one].id, people[other].id, .typo,
                    "names one typo apart, same company")
            }
        }
    }

    // MARK: Companies

    mutating func addCompanies(_ db: Database) throws {
        var groups: [String: [(id: Int, name: String)]] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT id, name FROM company ORDER BY id")
        while let row = try rows.next() {
            let name: String = try row[1]
            try groups[companyKey(name), default: []].append((row[0], name))
        }
        for group in groups.values where group.count > 1 {
            let names = Dictionary(
                group.map { ($0.id, folded($0.name)) }, uniquingKeysWith: { first, _ in first })
            for (one, other) in pairs(among: group.map(\.id)) {
                let isSame = names[one] == names[other]
                add(
                    one, other, isSame ? .nameAndCompany : .name,
                    isSame ? "same name" : "same name but for the legal form")
            }
        }
    }

    // MARK: The result

    func duplicates(_ kind: Kind, _ db: Database) throws -> [Duplicate] {
        var left = pairs
        let rows = try Row.fetchCursor(
            db, sql: "SELECT a, b FROM notSame WHERE kind = ?", arguments: [kind.rawValue])
        while let row = try rows.next() { try left[Pair(first: row[0], second: row[1])] = nil }
        let names = try Names.fetch(
            db, left.keys.flatMap { [Reference(kind, $0.first), Reference(kind, $0.second)] })
        return left.sorted { a, b in
            (a.value.sureness.rawValue, a.key.first, a.key.second)
                < (b.value.sureness.rawValue, b.key.first, b.key.second)
        }.map { pair, likeness in
            Duplicate(
                kind: kind,
                first: .init(kind: kind, id: pair.first, label: names[kind, pair.first]),
                second: .init(kind: kind, id: pair.second, label: names[kind, pair.second]),
                reasons: likeness.reasons)
        }
    }
}
