import GRDB
import JobSearch

/// Finds things by what people type: an id, a uid, an address, or words.
///
/// Words match without regard to case and accents: the whole name first, then whole words, then
/// word prefixes and initials, then one typo. Every look is a range in an index.
struct Finder {
    typealias Candidate = LogbookError.Candidate

    let db: Database

    /// How loosely a name may be typed.
    enum Purpose {
        /// To look at something: one typo is forgiven.
        case look
        /// To change something that is there: a typo is not.
        case change
        /// To change something or to add it: prefixes and initials are new names.
        case changeOrAdd
    }

    enum Match {
        case none
        case one(Int)
        case several([Candidate])
        /// A new name that may be another spelling of these, or a part of their names.
        case similar([Candidate])
        /// Nothing is called so, but this one is a typo away.
        case slip(Candidate)
    }

    /// The thing that `text` names.
    ///
    /// - Throws: `LogbookError.unknown`, `.ambiguous` or `.slip`.
    func find(_ kind: Kind, _ text: String, for purpose: Purpose) throws -> Int {
        switch try match(kind, text, for: purpose) {
        case .one(let id): return id
        case .several(let candidates): throw LogbookError.ambiguous(kind, text, candidates)
        case .similar(let candidates): throw LogbookError.similar(kind, text, candidates)
        case .slip(let candidate):
            if purpose == .look { return candidate.id }
            throw LogbookError.unknown(kind, text, nearest: [candidate])
        case .none:
            try checkTrash(text, of: [kind])
            throw LogbookError.unknown(kind, text, nearest: try nearest(kind, text))
        }
    }

    func match(_ kind: Kind, _ text: String, for purpose: Purpose) throws -> Match {
        let typed = cleaned(text)
        if typed.isEmpty { return .none }
        if let reference = Reference(typed: typed) {
            let match = try match(reference, as: kind, isSign: typed.hasPrefix("#"), for: purpose)
            if let match { return match }
        }
        let digits = typed.hasPrefix("#") ? typed.dropFirst() : typed[...]
        if let id = Int(digits), digits.allSatisfy(\.isNumber) {
            if try exists(kind, id) { return .one(id) }
            if typed.hasPrefix("#") || purpose != .changeOrAdd { return .none }
        }
        // Hardly a uid has blanks, and whoever writes down somebody new types a name.
        if purpose != .changeOrAdd || !typed.contains(" "), let id = try id(kind, uid: typed) {
            return .one(id)
        }
        return kind.facts.isNamed
            ? try matchName(kind, typed, for: purpose) : try matchText(kind, typed)
    }

    /// The thing of an id with a letter; `nil` where it may be a name. What is called so is as
    /// likely meant, but for a `#` in front.
    private func match(
        _ reference: Reference, as kind: Kind, isSign: Bool, for purpose: Purpose
    ) throws -> Match? {
        let named =
            isSign || !kind.facts.isNamed ? [] : try ids(.name(kind, folded(reference.text)))
        guard let thing = try candidates(reference.kind, [reference.id]).first else {
            return isSign ? Match.none : nil
        }
        if reference.kind == kind {
            return try decide(kind, named.filter { $0 != thing.id } + [thing.id])
        }
        if named.isEmpty { throw LogbookError.otherKind(kind, thing) }
        return nil
    }

    /// The thing of a uid, or the one into which that thing was merged.
    func id(_ kind: Kind, uid: String) throws -> Int? {
        let id = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM \(kind.facts.table) WHERE uid = ?"),
            arguments: [uid])
        if let id { return id }
        return try ids(Handle.uid(kind, uid)).first
    }

    private func matchName(_ kind: Kind, _ typed: String, for purpose: Purpose) throws -> Match {
        if kind == .contact, let id = try contact(address: typed) { return .one(id) }
        let name = folded(typed)
        let query = words(name)
        if query.isEmpty { return .none }
        if let match = try decide(kind, ids(.name(kind, name))) { return match }
        if let match = try decide(kind, ids(.alias(kind, name))) { return match }
        if kind == .skill, let match = try decide(kind, ids(.skill(kind, typed))) { return match }
        if purpose == .changeOrAdd {
            let similar = try similar(kind, typed)
            if !similar.isEmpty { return .similar(similar) }
        }
        let handles = query.map { Handle.word(kind, $0).text }
        let whole = try asOften(kind, query, ids(kind, handles, asPrefix: false), asPrefix: false)
        if let match = try decide(kind, whole) { return match }
        if purpose != .changeOrAdd {
            var found = try asOften(kind, query, ids(kind, handles, asPrefix: true), asPrefix: true)
            if query.count == 1, (2...4).contains(name.count) {
                found += try ids(.initials(kind, name)).filter { !found.contains($0) }
            }
            if let match = try decide(kind, found) { return match }
        }
        let typos = try oneTypoAway(kind, name)
        switch typos.count {
        case 0: return .none
        case 1: return .slip(typos[0])
        default: return purpose == .changeOrAdd ? .slip(typos[0]) : .several(typos)
        }
    }

    /// Contacts and companies whose names may be another spelling of a new one: with the words in
    /// another order, another title or legal form, an umlaut spelt out; of contacts also those of
    /// whose names it may be a part.
    func similar(_ kind: Kind, _ name: String) throws -> [Candidate] {
        guard kind == .contact || kind == .company else { return [] }
        let forms = Spellings.words(of: kind == .company ? companyKey(name) : name)
        var found: [Int] = []
        for words in forms {
            let handles = words.map { Handle.word(kind, $0).text }
            let ids = try asOften(kind, words, ids(kind, handles, asPrefix: false), asPrefix: false)
            found += ids.filter { !found.contains($0) }
        }
        let candidates = try candidates(kind, found.sorted())
        if kind == .contact { return candidates }
        return candidates.filter { Spellings.isSameCompany($0.label, name) }
    }

    /// Interactions and follow-ups are found by the words of their text; open follow-ups before
    /// closed ones.
    private func matchText(_ kind: Kind, _ typed: String) throws -> Match {
        for asPrefix in [false, true] {
            let ids = try search(kind, typed, asPrefix: asPrefix)
            if kind == .followUp, ids.count > 1 {
                let open = try FollowUp.fetch(db, ids: ids).filter { $0.status == .open }
                if let match = try decide(kind, open.map(\.id)) { return match }
            }
            if let match = try decide(kind, ids) { return match }
        }
        return .none
    }

    private func search(_ kind: Kind, _ typed: String, asPrefix: Bool) throws -> [Int] {
        let query = SearchQuery.match(typed, asPrefix: asPrefix)
        if query.isEmpty { return [] }
        let sql =
            "SELECT rowid FROM search WHERE search MATCH ? AND \(SearchRow.isOf([kind])) LIMIT 20"
        return try Int.fetchAll(
            db.cachedStatement(sql: sql), arguments: ["title : (\(query))"]
        ).compactMap { SearchRow.reference($0)?.id }
    }

    private func decide(_ kind: Kind, _ ids: [Int]) throws -> Match? {
        switch ids.count {
        case 0: nil
        case 1: .one(ids[0])
        default: .several(try candidates(kind, ids))
        }
    }

    private func exists(_ kind: Kind, _ id: Int) throws -> Bool {
        try Int.fetchOne(
            db.cachedStatement(sql: "SELECT 1 FROM \(kind.facts.table) WHERE id = ?"),
            arguments: [id])
            != nil
    }

    /// The contact of an email address or a LinkedIn profile, when there is exactly one.
    func contact(address: String) throws -> Int? {
        var handle: Handle?
        if let slug = LinkedInProfile.slug(of: address) {
            handle = .profile(slug)
        } else if address.contains("@") {
            handle = .email(address)
        }
        guard let handle else { return nil }
        let found = try ids(handle)
        return found.count == 1 ? found[0] : nil
    }

    // MARK: Ranges in the index

    func ids(_ handle: Handle) throws -> [Int] {
        try Int.fetchAll(
            db.cachedStatement(
                sql: "SELECT id FROM handle WHERE kind = ? AND text = ? ORDER BY id LIMIT 21"),
            arguments: [handle.kind.rawValue, handle.text])
    }

    /// The things that have all the handles (or handles that begin with each).
    private func ids(_ kind: Kind, _ handles: [String], asPrefix: Bool) throws -> [Int] {
        // The longest one is the rarest, as a rule: it drives, the others are looked up. More of
        // them tell nobody apart, and SQLite takes no condition of hundreds.
        let ordered = handles.sorted { $0.count > $1.count }.prefix(16)
        guard let first = ordered.first else { return [] }
        let isOfKind = "kind = \(kind.rawValue) AND"
        var sql: String
        var arguments: StatementArguments = [first]
        if asPrefix {
            arguments += [Handle.end(of: first)]
            sql = "SELECT id FROM handle WHERE \(isOfKind) text >= ? AND text <= ?"
            for other in ordered.dropFirst() {
                sql += " INTERSECT SELECT id FROM handle WHERE \(isOfKind) text >= ? AND text <= ?"
                arguments += [other, Handle.end(of: other)]
            }
            sql = "SELECT DISTINCT id FROM (\(sql))"
        } else {
            sql = "SELECT id FROM handle h WHERE \(isOfKind) text = ?"
            for other in ordered.dropFirst() {
                sql +=
                    " AND EXISTS (SELECT 1 FROM handle o WHERE o.\(isOfKind) o.text = ? AND o.id = h.id)"
                arguments += [other]
            }
        }
        return try Int.fetchAll(
            db.cachedStatement(sql: sql + " ORDER BY id LIMIT 21"), arguments: arguments)
    }

    /// Things of a kind with a handle that begins so.
    func range(_ prefix: Handle, limit: Int) throws -> [Int] {
        try Int.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT id FROM handle WHERE kind = ? AND text >= ? AND text <= ? LIMIT ?
                    """),
            arguments: [prefix.kind.rawValue, prefix.text, Handle.end(of: prefix.text), limit])
    }

    func candidates(_ kind: Kind, _ ids: [Int]) throws -> [Candidate] {
        try ids.compactMap { id in
            let statement = try db.cachedStatement(
                sql: "SELECT \(kind.labelColumn) FROM \(kind.facts.table) WHERE id = ?")
            return try String.fetchOne(statement, arguments: [id])
                .map { Candidate(kind: kind, id: id, label: $0) }
        }
    }
}
