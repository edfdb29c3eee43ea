import CivilTime
import Testing

@testable import Logbook

@Suite("The backups that are kept")
struct RetentionTests {
    /// The days that are left when a backup was made on each day from `first` on, or on those of
    /// `days`.
    private func left(after count: Int, from first: Day, every step: Int = 1) -> [Day] {
        var kept: [Day] = []
        for number in stride(from: 0, to: count, by: step) {
            kept.insert(first.adding(days: number), at: 0)
            kept = zip(kept, Retention.keeps(kept)).filter(\.1).map(\.0)
        }
        return kept
    }

    @Test("are those of 7 days, 4 weeks and 12 months after two years of days")
    func everyDay() {
        let left = left(after: 731, from: day("2024-03-01"))
        #expect(
            left.map(\.iso) == [
                "2026-03-01", "2026-02-28", "2026-02-27", "2026-02-26", "2026-02-25", "2026-02-24",
                "2026-02-23", "2026-02-22", "2026-02-15", "2026-02-08", "2026-01-31", "2025-12-31",
                "2025-11-30", "2025-10-31", "2025-09-30", "2025-08-31", "2025-07-31", "2025-06-30",
                "2025-05-31", "2025-04-30",
            ])
    }

    @Test("are nearly all that there were when nobody was there for a year")
    func pause() {
        let before = left(after: 40, from: day("2025-01-01"))
        let after = [day("2026-06-01")] + before
        let kept = zip(after, Retention.keeps(after)).filter(\.1).map(\.0)
        #expect(kept.first == day("2026-06-01"))
        // The new one is the last one of a day, of a week and of a month.
        #expect(Set(before).subtracting(kept).count == 2)
    }

    @Test("are all while they are few", arguments: 0...7)
    func few(count: Int) {
        let days = (0..<count).map { day("2026-03-08").adding(days: -$0) }
        #expect(Retention.keeps(days).allSatisfy { $0 })
    }

    @Test("are those that a user asked for, and for a month those before something else")
    func guarded() throws {
        func backup(_ name: String) throws -> KeptBackup {
            try #require(KeptBackup(name: name, zone: .utc), "\(name)")
        }
        let asked = try (1...20).map {
            try backup("2020-01-\($0 < 10 ? "0" : "")\($0)T090000.json")
        }
        let restores = try (10...25).map { try backup("2026-02-\($0)T090000+0000-restore.sqlite") }
        let old = try backup("2026-01-02T090000+0000-upgrade.sqlite")
        let daily = try (1...28).map {
            try backup("2026-02-\($0 < 10 ? "0" : "")\($0)T100000+0000-daily.sqlite")
        }
        let all = (asked + restores + daily + [old]).sorted { ($0.at, $0.name) > ($1.at, $1.name) }
        let surplus = Retention.surplus(of: all, on: day("2026-02-28"))
        #expect(surplus.allSatisfy { $0.form == .copy })
        #expect(surplus.filter { $0.reason == .restore }.count == 6)
        #expect(!surplus.contains(old))
        let kept = all.filter { one in one.reason == .daily && !surplus.contains(one) }
        #expect(kept.map(\.day.day) == [28, 27, 26, 25, 24, 23, 22, 15, 8])
        #expect(Retention.surplus(of: [], on: day("2026-02-28")).isEmpty)
    }

    @Test(
        "have names that say when and why",
        arguments: [
            ("2026-03-02T090000+0100-daily.sqlite", "2026-03-02T08:00:00Z daily copy"),
            ("2026-03-02T003000-0530-restore-2.sqlite", "2026-03-02T06:00:00Z restore copy"),
            ("2026-03-02T090000.json", "2026-03-02T08:00:00Z asked document"),
            ("2026-03-02T090000.json.age", "2026-03-02T08:00:00Z asked encrypted"),
            ("2026-03-02T090000+0100-asked.sqlite", "none"),
            ("2026-03-02T090000+0100-daily.sqlite.new-0123456789ab", "none"),
            ("2026-03-02T990000+0100-daily.sqlite", "none"),
            ("2026-02-30T090000.json", "none"), ("2026-03-02T+90000.json", "none"),
            ("2026-03-02T090000+0100.sqlite", "none"), ("log.sqlite", "none"), ("", "none"),
            ("2026-03-02T090000+0100-daily-x.sqlite", "none"), ("é026-03-02T090000.json", "none"),
        ])
    func names(name: String, told: String) throws {
        let backup = KeptBackup(name: name, zone: try Zone.named("Europe/Berlin"))
        #expect((backup.map { "\($0.at.iso) \($0.reason) \($0.form)" } ?? "none") == told)
    }

    @Test("are named by the clocks of the log's zone")
    func named() throws {
        let at = Instant(seconds: 1_772_438_400)
        for (zone, name) in [
            ("Europe/Berlin", "2026-03-02T090000+0100-daily.sqlite"),
            ("America/St_Johns", "2026-03-02T043000-0330-daily.sqlite"),
            ("UTC", "2026-03-02T080000+0000-daily.sqlite"),
        ] {
            let made = KeptBackup.name(.daily, at: at, in: try Zone.named(zone))
            #expect(made == name)
            #expect(KeptBackup(name: made, zone: .utc)?.at == at)
        }
    }
}
