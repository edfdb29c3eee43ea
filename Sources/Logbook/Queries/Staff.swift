import GRDB
import JobSearch

// The people of a company.
extension Company {
    /// Ids of the contacts who work at a company.
    static func staff(of company: Int, _ db: Database) throws -> [Int] {
        try Int.fetchAll(
            db.cachedStatement(sql: "SELECT id FROM contact WHERE company = ?"),
            arguments: [company])
    }

    /// Keys of all its names, by which past jobs are found.
    func keys(_ db: Database) throws -> Set<String> {
        let names = try Imported(of: Key(reference), db)[Imported.mergedNames]
        return Set(([name] + names).map(companyKey))
    }
}

extension Contact {
    /// Condition on contacts `t` who worked before at a company of one of these keys; takes
    /// `formerly(_:)`.
    static let isFormer = "t.id IN (\(Handle.owners(.contact)))"

    /// The handles of these keys, as a JSON array.
    static func formerly(_ keys: some Sequence<String>) -> String {
        JSONList.text(keys.sorted().map { Handle.formerly($0).text })
    }
}
