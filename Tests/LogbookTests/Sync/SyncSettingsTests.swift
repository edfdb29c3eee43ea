import CivilTime
import GRDB
import JobSearch
import Testing

@testable import Logbook

/// Settings that go along with the things, and the accounts.
@Suite("Settings and sync")
struct SyncSettingsTests {
    @Test("ladders and cadences arrive in another log, change there and go")
    func arrive() throws {
        let (log, other) = (try testLog(HandClock()), try testLog(HandClock(prefix: "b")))
        _ = try log.set(Ladder(name: "meetup", parsing: ["+2d thank {name}"]))
        _ = try log.set(Ladder(name: "coffee", parsing: ["+3d thank {name}"]))
        let period = try #require(Period(iso: "P14D"))
        for by in [CadenceRule.Subject.tag("robotics"), .tier(1), .stage(.offer)] {
            _ = try log.setCadence(.all(by), period, latest: nil)
        }
        _ = try log.set("timeZone", to: "Asia/Tokyo")
        _ = try log.add(SyncAccount(name: "home", url: "https://home/", user: "ada"))
        let all = try log.portables()
        #expect(all.count == 5)
        let change = try other.put(all.reversed())
        #expect(change.result.counts == [nil: .init(added: 5)])
        #expect(change.result.problems == [] && change.result.things.count == 5)
        #expect(try other.portables() == all)
        #expect(try other.settings().count == 5)
        #expect(try other.ladders().filter(\.isOwn).map(\.ladder.name) == ["meetup", "coffee"])
        #expect(try other.put(all).step == nil)
        // A change, a removal, and what is no ladder.
        _ = try log.set(Ladder(name: "coffee", parsing: ["+5d thank {name}"]))
        var broken = all[0]
        broken.values["value"] = .text("weekly")
        let gone = SyncedSetting.uid(of: "cadence.tier.1")
        let coffee = try #require(
            log.portables().first { $0.values["name"] == .text("ladder.coffee") })
        let next = try other.take([.put(coffee), .put(broken), .remove(nil, uid: gone)])
        #expect(next.result.counts == [nil: .init(changed: 1, removed: 1)])
        #expect(next.result.problems.map(\.uid) == [broken.uid])
        #expect(try other.cadences().map(\.by) == [.tag("robotics"), .stage(.offer)])
        _ = try other.undo()
        #expect(try other.portables() == all)
    }

    @Test("cadences that come in count for the contacts at once")
    func cadence() throws {
        let log = try testLog(HandClock())
        _ = try log.add { _ in
            var ada = Contact(name: "Ada")
            ada.tags = ["robotics"]
            return ada
        }
        let other = try testLog(HandClock(prefix: "b"))
        _ = try other.setCadence(
            .all(.tag("robotics")), #require(Period(iso: "P14D")), latest: nil)
        _ = try log.put(other.portables())
        #expect(try log.contacts(Filter()).map(\.nextTouch) == [day("2026-03-16")])
        #expect(try log.examine().faults == [])
    }

    @Test("each that the log knows is decided on, and no other syncs")
    func scopes() {
        let local = [
            "timeZone", "backups", "followUp.days", "meetup.alarm", "skills.forgotten",
            "calendar.dayMoves", "sync.account.home",
        ]
        for name in local { #expect(SettingScope.of(name) == .local, "\(name)") }
        for name in ["ladder.meetup", "cadence.tag.x", "cadence.stage.offer", "cadence.tier.2"] {
            #expect(SettingScope.of(name) == .synced, "\(name)")
        }
        for name in ["cadence.tier.9", "cadence", "ladder", "key 1", ""] {
            #expect(SettingScope.of(name) == nil, "\(name)")
        }
    }

    @Test("have the same uids on every log")
    func uids() {
        #expect(SyncedSetting.uid(of: "ladder.meetup") == "a4410471-b2bd-545b-b5b7-941d39c23904")
    }

    // MARK: Accounts

    @Test("accounts are kept as they are, can be undone, and are in a backup")
    func accounts() throws {
        let log = try testLog(HandClock())
        var cloud = SyncAccount(name: "cloud", url: "https://cloud.example.org/dav", user: "ada")
        cloud.passwordCommand = "pass show \"cloud\""
        cloud.caFile = "/etc/ca.pem"
        cloud.kinds = ["contact", "meetup"]
        cloud.collections = ["contact": "https://x/c/", "meetup": "https://x/m/"]
        let home = SyncAccount(name: "home", url: "http://127.0.0.1:5232/", user: "")
        #expect(try log.add(cloud).summary == "added account cloud")
        _ = try log.add(home)
        #expect(try log.accounts() == [cloud, home])
        #expect(try log.add(home).step == nil)
        var changed = home
        changed.user = "bob"
        #expect(try log.add(changed).summary == "changed account home")
        #expect(try log.accounts() == [cloud, changed])
        let other = try testLog(HandClock())
        _ = try other.restore(log.backup())
        #expect(try other.accounts() == [cloud, changed])
        // What is known of its collections goes with it.
        _ = try log.keepCollection("cloud")
        let rest = try log.keepCollection("home")
        #expect(try log.removeAccount("cloud").result == cloud)
        #expect(try log.accounts() == [changed])
        #expect(
            try log.value(String.self, "SELECT group_concat(id) FROM syncCollection") == "\(rest)")
        _ = try log.undo()
        #expect(try log.accounts() == [cloud, changed])
        #expect(
            refusal { _ = try log.removeAccount("work") } == "There is no account “work”.")
    }

    @Test(
        "accounts with a name or an address that is none are refused",
        arguments: [
            ("", "https://x/", "“” is no name of an account."),
            ("my cloud", "https://x/", "“my cloud” is no name of an account."),
            ("a.b", "https://x/", "“a.b” is no name of an account."),
            ("a", "cloud", "“cloud” is no address of a server."),
            ("a", "https://", "“https://” is no address of a server."),
            (
                "a", "https://ada:secret@x/",
                "The address of an account has neither user nor password in it."
            ),
        ])
    func refused(name: String, url: String, sentence: String) throws {
        let log = try testLog(HandClock())
        let account = SyncAccount(name: name, url: url, user: "ada")
        #expect(refusal { _ = try log.add(account) } == sentence)
        #expect(try log.settings().isEmpty)
    }

    @Test("accounts that are damaged are left out")
    func damaged() throws {
        let log = try testLog(HandClock())
        for value in ["", "{", "[]", "{}", #"{"url": 1}"#, #"{"url": "https://x/", "kinds": 1}"#] {
            _ = try log.set("sync.account.a", to: value)
            #expect(try log.accounts() == [], "\(value)")
        }
        _ = try log.set("sync.account.a", to: #"{"url": "https://x/", "new": 1}"#)
        #expect(try log.accounts() == [SyncAccount(name: "a", url: "https://x/", user: "")])
    }
}
