import CivilTime
import JobSearch
import Testing

@Suite("Advice")
struct AdviceTests {
    private let today = Day(iso: "2026-03-02") ?? Day(ordinal: 0)

    /// Numbers of which none stands out, changed.
    private func advice(
        weeks: Int = 8, _ change: (inout Statistics) -> Void = { _ in }
    ) -> Advice {
        var numbers = Statistics(weeks: Week.last(weeks, until: today))
        for index in numbers.weeks.indices {
            numbers.weeks[index].met = 1
            numbers.weeks[index].applications = 1
            numbers.weeks[index].followUpsClosed = 2
            numbers.weeks[index].followUpsInTime = 2
        }
        numbers.funnel.targets = 12
        numbers.funnel.applied = 8
        numbers.funnel.interviewing = 1
        numbers.open.count = 10
        numbers.open.cold = 5
        change(&numbers)
        return numbers.advice
    }

    @Test("is to go on where nothing stands out")
    func none() { #expect(advice() == .goOn) }

    @Test("is to list targets where there are none, whatever else is wrong")
    func targets() {
        let given = advice {
            $0.funnel = Funnel()
            $0.late = 9
        }
        #expect(given == .listTargets)
    }

    @Test("is to catch up from five late follow-ups on", arguments: [(4, false), (5, true)])
    func late(count: Int, isGiven: Bool) {
        #expect((advice { $0.late = count } == .catchUp(late: count)) == isGiven)
    }

    @Test(
        "is to keep promises where fewer than half of five or more were in time",
        arguments: [(2, 5, true), (3, 6, false), (2, 6, true), (0, 4, false)])
    func promises(inTime: Int, closed: Int, isGiven: Bool) {
        let given = advice(weeks: 1) {
            $0.weeks[0].followUpsInTime = inTime
            $0.weeks[0].followUpsClosed = closed
        }
        #expect((given == .keepPromises(inTime: inTime, of: closed)) == isGiven)
    }

    @Test(
        "is to meet people where more than half of four or more targets have nobody warm",
        arguments: [(5, 10, false), (6, 10, true), (3, 4, true), (3, 3, false)])
    func cold(cold: Int, count: Int, isGiven: Bool) {
        let given = advice {
            $0.open.count = count
            $0.open.cold = cold
        }
        #expect((given == .warmUp(cold: cold, of: count)) == isGiven)
    }

    @Test("is to meet people after three weeks without", arguments: [(2, false), (3, true)])
    func lonely(weeks: Int, isGiven: Bool) {
        let given = advice {
            for index in $0.weeks.indices.suffix(weeks) { $0.weeks[index].met = 0 }
        }
        #expect((given == .meetPeople(weeks: weeks)) == isGiven)
    }

    @Test(
        "is to ask where more than half of the warm targets, three or more, were not",
        arguments: [(2, 4, false), (3, 4, true), (3, 3, false), (5, 0, false)])
    func referral(unasked: Int, cold: Int, isGiven: Bool) {
        let given = advice {
            $0.open.count = 9
            $0.open.cold = cold
            $0.open.unasked = unasked
            $0.open.firstUnasked = unasked == 5 ? nil : 7
        }
        #expect((given == .askForReferral(targets: unasked, company: 7)) == isGiven)
    }

    @Test(
        "is to ask before applying where five applications led to no interview",
        arguments: [(4, 0, false), (5, 0, true), (5, 1, false)])
    func applications(applied: Int, interviewing: Int, isGiven: Bool) {
        let given = advice {
            $0.funnel.applied = applied
            $0.funnel.interviewing = interviewing
        }
        #expect((given == .askBeforeApplying(applied: applied)) == isGiven)
    }

    @Test(
        "is to apply where a posting is open and no application was sent in four weeks",
        arguments: [(3, 1, false), (4, 1, true), (4, 0, false)])
    func unsent(weeks: Int, unsent: Int, isGiven: Bool) {
        let given = advice(weeks: weeks) {
            for index in $0.weeks.indices { $0.weeks[index].applications = 0 }
            $0.unsent = unsent
        }
        #expect((given == .apply(weeks: weeks, unsent: unsent)) == isGiven)
    }

    @Test(
        "is to write less where fewer than a quarter of five or more messages were answered",
        arguments: [(1, 6, 1, true), (1, 5, 1, false), (1, 4, 0, false), (0, 5, 0, true)])
    func answers(answered: Int, first: Int, waiting: Int, isGiven: Bool) {
        let given = advice {
            $0.answers.firstMessages = first
            $0.answers.answered = answered
            $0.answers.waiting = waiting
        }
        #expect((given == .writeLess(answered: answered, of: first - waiting)) == isGiven)
    }

    @Test("is to go again where two people were kept up", arguments: [(1, false), (2, true)])
    func place(kept: Int, isGiven: Bool) {
        let meetings = (0..<3).map {
            FirstMeeting(contact: $0, on: today, meetup: 4, isKeptUp: $0 < kept)
        }
        let places = MeetingPlace.best(
            of: meetings, at: [.init(meetup: 4, title: "Camp", form: .meetup, start: today)])
        let given = advice { $0.places = places }
        #expect((given == places.first.map(Advice.goAgain)) == isGiven)
    }
}
