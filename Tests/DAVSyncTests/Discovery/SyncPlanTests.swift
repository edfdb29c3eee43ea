import Testing

@testable import DAVSync

@Suite("Plans for servers")
struct SyncPlanTests {
    private let url: DAVURL

    init() throws { url = try DAVURL("https://cloud.example/ada/") }

    private func calendar(
        _ name: String, _ components: Set<CalendarComponent>, isReadOnly: Bool = false
    ) -> DAVCollection {
        DAVCollection(
            url: url.at(url.path.appending(name, isCollection: true)), name: name,
            sort: .calendar(components), changes: .token, isReadOnly: isReadOnly)
    }

    private func account(_ collections: [DAVCollection], canMake: Bool) -> DAVAccount {
        var account = DAVAccount()
        account.calendars = DAVHome(url: url)
        account.calendars?.collections = collections
        account.calendars?.canMake = canMake
        return account
    }

    private func paths(_ plan: SyncPlan) -> [String?] {
        [plan.meetups, plan.followUps, plan.interactions].map { $0?.place.url.path.text }
    }

    @Test("a second laptop finds what the first one made")
    func second() {
        let first = SyncPlan(for: account([], canMake: true))
        #expect(paths(first) == ["/ada/kith/", "/ada/kith-tasks/", "/ada/kith-journal/"])
        let made = [
            calendar("kith", [.event]), calendar("kith-tasks", [.task]),
            calendar("kith-journal", [.journal]), calendar("a", [.event, .task, .journal]),
        ]
        let second = SyncPlan(for: account(made, canMake: true))
        #expect(paths(second) == paths(first))
        #expect(second.meetups?.place == .existing(made[0]))
        // A server that chose another address kept the name.
        var moved = made[0]
        moved.url = url.at(url.path.appending("0F3A", isCollection: true))
        let third = SyncPlan(for: account([calendar("a", [.event]), moved], canMake: true))
        #expect(third.meetups?.place == .existing(moved))
    }

    @Test("what a server did not make is not asked for again")
    func refused() {
        let home = account([calendar("kith", [.event]), calendar("work", [.event])], canMake: true)
        let plan = SyncPlan(for: home, refused: [.task, .journal])
        #expect(paths(plan) == ["/ada/kith/", "/ada/kith/", "/ada/kith-journal/"])
        #expect(plan.followUps?.form == .event)
        #expect(plan.interactions?.form == .event)
        #expect(plan.substitutes == [.noTasks, .noJournal(ownCalendar: true), .noAddressBook])
        let none = SyncPlan(for: home, refused: [.event, .task, .journal])
        #expect(paths(none) == ["/ada/kith/", "/ada/kith/", "/ada/kith/"])
        #expect(none.substitutes.contains(.noJournal(ownCalendar: false)))
    }

    @Test("collections that are read-only are never taken, and what is in the way stays")
    func readOnly() {
        let shut = calendar("kith", [.event], isReadOnly: true)
        #expect(paths(SyncPlan(for: account([shut], canMake: false))) == [nil, nil, nil])
        let plan = SyncPlan(for: account([shut, calendar("b", [.event])], canMake: true))
        #expect(paths(plan)[0] == "/ada/b/")
        let tasks = calendar("kith", [.task])
        #expect(paths(SyncPlan(for: account([tasks], canMake: true)))[0] == nil)
    }

    @Test("no address is planned twice, though calendars and books share a home")
    func shared() {
        var both = account([], canMake: true)
        both.addressBooks = both.calendars
        var names = SyncNames()
        names.contacts = names.meetups
        let plan = SyncPlan(for: both, names: names)
        #expect(plan.meetups != nil)
        #expect(plan.contacts?.place.url != plan.meetups?.place.url)
        let usual = SyncPlan(for: both)
        #expect(
            usual.contacts?.place
                == .new(url.at(DAVPath("/ada/kith-contacts/") ?? .root), name: "kith contacts"))
    }
}
