import CivilTime

/// The backups that are kept: the last one of each of seven days, four weeks and twelve months.
///
/// Days, weeks and months without a backup do not count: whoever comes back after a year finds as
/// many as were there.
enum Retention {
    static let days = 7
    static let weeks = 4
    static let months = 12
    /// Number of days for which a copy that was made before something else stays in any case, and
    /// maximum number of those that do.
    static let (guarded, mostGuarded) = (30, 10)

    /// Whether each backup is kept, by their days, the newest first.
    static func keeps(_ backups: [Day]) -> [Bool] {
        let periods: [(count: Int, period: (Day) -> Int)] = [
            (days, \.ordinal),
            // Weeks begin on Monday, and day 0 was a Thursday.
            (weeks, { ($0.ordinal + 3 + 7_000_000) / 7 }),
            (months, { $0.year * 12 + $0.month }),
        ]
        var kept = backups.map { _ in false }
        for (count, period) in periods {
            var (left, last) = (count, Int?.none)
            for (index, day) in backups.enumerated() where left > 0 && period(day) != last {
                kept[index] = true
                (left, last) = (left - 1, period(day))
            }
        }
        return kept
    }

    /// Those of some backups, the newest first, that nobody needs any more. What a user asked for
    /// is never one of them.
    static func surplus(of backups: [KeptBackup], on today: Day) -> [KeptBackup] {
        var (ordinary, guarded): ([KeptBackup], Int) = ([], 0)
        for backup in backups where backup.form == .copy {
            if backup.reason != .daily, today - backup.day < Retention.guarded,
                guarded < mostGuarded
            {
                guarded += 1
            } else {
                ordinary.append(backup)
            }
        }
        return zip(ordinary, keeps(ordinary.map(\.day))).filter { !$0.1 }.map(\.0)
    }
}
