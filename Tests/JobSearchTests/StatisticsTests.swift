import CivilTime
import JobSearch
import Testing

private let today = Day(iso: "2026-03-02") ?? Day(ordinal: 0)

@Suite("The funnel")
struct FunnelTests {
    private func funnel(_ stages: [Company.Stage], now stage: Company.Stage) -> Funnel {
        var company = Company(name: "Acme")
        for (index, stage) in stages.enumerated() {
            company.move(to: stage, on: today.adding(days: index))
        }
        company.stage = stage
        var funnel = Funnel()
        funnel.add(company, isWarm: false)
        return funnel
    }

    @Test("counts a target for each stage up to the furthest that it ever reached")
    func reached() {
        let back = funnel([.interviewing, .networking], now: .networking)
        #expect([back.targets, back.networking, back.applied, back.interviewing] == [1, 1, 1, 1])
        #expect([back.offer, back.accepted, back.rejected, back.warm] == [0, 0, 0, 0])
        // A stage that was typed, without a move.
        let typed = funnel([], now: .applied)
        #expect([typed.networking, typed.applied, typed.interviewing] == [1, 1, 0])
        let bare = funnel([], now: .researching)
        #expect([bare.targets, bare.networking] == [1, 0])
    }

    @Test("does not take a rejection or the end of a search for the stages before it")
    func over() {
        let rejected = funnel([.networking, .rejected], now: .rejected)
        #expect([rejected.networking, rejected.applied, rejected.rejected] == [1, 0, 1])
        let closed = funnel([.closed], now: .closed)
        #expect([closed.targets, closed.networking, closed.rejected] == [1, 0, 0])
        // Whoever is asked again after a rejection counts for both.
        let again = funnel([.applied, .rejected, .accepted], now: .accepted)
        #expect([again.accepted, again.offer, again.rejected] == [1, 1, 1])
    }

    @Test("tells the open targets where nobody is warm, or nobody was asked")
    func open() {
        var open = OpenTargets()
        func add(_ id: Int, _ stage: Company.Stage, isWarm: Bool, isAsked: Bool) {
            var company = Company(name: "Acme")
            company.id = id
            company.stage = stage
            open.add(company, isWarm: isWarm, isAsked: isAsked)
        }
        add(1, .researching, isWarm: false, isAsked: false)
        add(2, .applied, isWarm: true, isAsked: true)
        add(3, .rejected, isWarm: true, isAsked: false)
        add(4, .networking, isWarm: true, isAsked: false)
        add(5, .networking, isWarm: true, isAsked: false)
        #expect([open.count, open.cold, open.unasked] == [4, 1, 2])
        #expect(open.firstUnasked == 4)
    }
}

@Suite("Referrals that were asked for")
struct ReferralNumbersTests {
    @Test("are counted by their last answer, and those that are only planned are not")
    func all() {
        var numbers = ReferralNumbers()
        for status in Referral.Status.allCases { numbers.add(status) }
        #expect(numbers.asked == 4 && numbers.unanswered == 1)
        #expect([numbers.promised, numbers.given, numbers.declined] == [1, 1, 1])
    }
}

@Suite("A first message")
struct AnswersTests {
    private func numbers(_ exchanges: [(Int, Bool, String)]) -> [Int] {
        var numbers = AnswerNumbers()
        let days = exchanges.map {
            ExchangeDay(on: today.adding(days: $0.0), isWritten: $0.1, texts: [$0.2])
        }
        numbers.add(days, from: today.adding(days: -56)...today, name: "Mei Lin", today: today)
        return [numbers.firstMessages, numbers.answered, numbers.waiting]
    }

    @Test(
        "is answered by another exchange within fourteen days",
        arguments: [(1, 1), (14, 1), (15, 0)])
    func answered(days: Int, answered: Int) {
        #expect(numbers([(-40, true, ""), (-40 + days, false, "")]) == [1, answered, 0])
    }

    @Test("is one after fourteen days without an exchange", arguments: [(14, 0), (15, 1)])
    func first(days: Int, firsts: Int) {
        let found = numbers([(-20 - days, false, ""), (-20, true, "")])
        #expect(found.first == firsts)
        // An exchange before the counted days tells, too, and counts for nothing itself.
        #expect(numbers([(-60, true, ""), (-56, true, "")]) == [0, 0, 0])
        #expect(numbers([(-57, true, "")]) == [0, 0, 0])
    }

    @Test("waits until its days are over", arguments: [(0, 1), (14, 1), (15, 0)])
    func waits(days: Int, waiting: Int) {
        #expect(numbers([(-days, true, "")]) == [1, 0, waiting])
    }

    @Test("is none on a day with a talk")
    func talk() { #expect(numbers([(-30, false, "")]) == [0, 0, 0]) }

    @Test("is none where they wrote first, and is answered where their words are in the text")
    func conversation() {
        #expect(numbers([(-30, true, "Mei Lin: hello\nI: hi")]) == [0, 0, 0])
        #expect(numbers([(-30, true, "I: hello\nMei Lin: hi")]) == [1, 1, 0])
        #expect(numbers([(-30, true, "I: hello\nMei Ling: hi")]) == [1, 0, 0])
    }

    @Test("is settled when it is known what became of it")
    func settled() {
        var numbers = AnswerNumbers()
        numbers.firstMessages = 5
        numbers.waiting = 2
        #expect(numbers.settled == 3)
    }
}

@Suite("The best place")
struct MeetingPlaceTests {
    private func occasion(
        _ id: Int, _ title: String, _ days: Int, _ form: Meetup.Form = .meetup
    ) -> MeetingPlace.Occasion {
        .init(meetup: id, title: title, form: form, start: today.adding(days: days))
    }

    private func meetings(_ meetup: Int?, _ kept: [Bool]) -> [FirstMeeting] {
        kept.enumerated().map {
            FirstMeeting(contact: $0.offset, on: today, meetup: meetup, isKeptUp: $0.element)
        }
    }

    @Test("is where the most were met with whom there was an exchange later")
    func order() {
        let places = MeetingPlace.best(
            of: meetings(1, [false, false, false]) + meetings(2, [true, true])
                + meetings(3, [true, true, false]) + meetings(nil, [true]),
            at: [occasion(1, "Fair", -3), occasion(2, "Night", -2), occasion(3, "Camp", -9)])
        #expect(places.map(\.title) == ["Camp", "Night", "Fair"])
        #expect(places.map(\.met) == [3, 2, 3] && places.map(\.keptUp) == [2, 2, 0])
    }

    @Test("is all meetups of one title, and the latest of several that are as good")
    func series() {
        let places = MeetingPlace.best(
            of: meetings(1, [true]) + meetings(2, [false]) + meetings(3, [true, false]),
            at: [occasion(1, "PyData", -40), occasion(2, "pydata", -10), occasion(3, "Camp", -5)])
        #expect(places.map(\.title) == ["Camp", "pydata"])
        #expect(places.map(\.meetup) == [3, 2] && places.map(\.met) == [2, 2])
    }

    @Test("is no talk with certain people", arguments: Meetup.Form.allCases)
    func talks(form: Meetup.Form) {
        let places = MeetingPlace.best(
            of: meetings(1, [true]), at: [occasion(1, "Coffee", -1, form)])
        #expect(places.isEmpty == [.coffee, .call, .interview].contains(form))
    }
}
