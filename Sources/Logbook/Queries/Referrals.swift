import GRDB
import JobSearch

extension Logbook {
    /// Referrals of which something is still to be done or heard, those that were asked for first.
    ///
    /// - Parameters:
    ///   - company: only those to it.
    ///   - contact: only those through them.
    public func openReferrals(company: Int? = nil, contact: Int? = nil) throws -> [Referral] {
        try read { db in try Referral.open(at: company, through: contact, db) }
    }

    /// Open referrals whose follow-ups are these.
    public func openReferrals(followUps: [Int]) throws -> [Referral] {
        if followUps.isEmpty { return [] }
        return try read { db in
            let named = try db.cachedStatement(
                sql: "SELECT t.id FROM referral t WHERE t.followUp = ? AND \(Referral.isOpen)")
            let ids = try followUps.flatMap { try Int.fetchAll(named, arguments: [$0]) }
            // Most follow-ups are of none: then nothing is read of referrals.
            return ids.isEmpty ? [] : try Referral.fetch(db, ids: ids)
        }
    }
}

extension Referral {
    /// Condition on referrals `t`: as the index of open ones has it.
    static let isOpen = "t.status <> 'given' AND t.status <> 'declined'"
    /// The order of referrals `t`: those that were asked for first.
    static let byAsking = "t.asked IS NULL, t.asked, t.id"
    private static let order = "ORDER BY \(byAsking)"

    static func open(
        at company: Int? = nil, through contact: Int? = nil, _ db: Database
    ) throws -> [Referral] {
        switch (company, contact) {
        case (let company?, let contact?):
            try fetch(
                db, "WHERE t.company = ? AND t.contact = ? AND \(isOpen) \(order)",
                [company, contact])
        case (let company?, nil):
            try fetch(db, "WHERE t.company = ? AND \(isOpen) \(order)", [company])
        case (nil, let contact?):
            try fetch(db, "WHERE t.contact = ? AND \(isOpen) \(order)", [contact])
        case (nil, nil): try fetch(db, "WHERE \(isOpen) \(order)")
        }
    }
}
