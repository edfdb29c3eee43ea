import GRDB
import JobSearch

extension StatisticsReader {
    func addTargets(to result: inout Statistics) throws {
        var asked: [Int] = []
        let referrals = try Row.fetchCursor(
            db.cachedStatement(sql: "SELECT status, company FROM referral"))
        while let row = try referrals.next() {
            guard let status = try Referral.Status(rawValue: row[0]), status != .planned else {
                continue
            }
            result.referrals.add(status)
            if let company: Int = try row[1] { asked.append(company) }
        }
        let warm = try db.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM contact WHERE company = ? AND lastInteraction >= ?)
                """)
        let since = Warmth.firstDay(today: today)
        for target in try Company.fetch(db, "WHERE t.tier >= 1 ORDER BY t.tier, t.id") {
            let isWarm = try Bool.fetchOne(warm, arguments: [target.id, since]) ?? false
            result.funnel.add(target, isWarm: isWarm)
            result.open.add(target, isWarm: isWarm, isAsked: asked.contains(target.id))
        }
    }
}
