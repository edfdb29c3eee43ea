import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Stages and statuses")
struct StageTests {
    /// Numbers that come again, so that a failure does.
    private struct Numbers {
        var state: UInt64
        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
    }

    private func prepare() throws -> Logbook {
        let log = try testLog()
        for name in ["Acme", "Globex"] { _ = try log.add { _ in Company(name: name) } }
        _ = try log.add { _ in
            var posting = Posting(title: "Intern")
            posting.company = 1
            return posting
        }
        return log
    }

    private func company(_ log: Logbook, _ id: Int = 1) throws -> Company {
        try #require(try log.companies(Filter()).first { $0.id == id })
    }

    private func posting(_ log: Logbook, _ id: Int = 1) throws -> Posting {
        try #require(try log.things(Posting.self, Filter()).first { $0.id == id })
    }

    @Test("the order in which moves of different days are entered does not matter")
    func anyOrder() throws {
        var numbers = Numbers(state: 5)
        let stages = Company.Stage.allCases
        for _ in 0..<40 {
            // No two in a row that lead to the same stage: the later one would be no move.
            var moves: [(stage: Company.Stage, day: Day)] = []
            for index in 0..<(1 + numbers.next(6)) {
                let others = stages.filter { $0 != moves.last?.stage && $0 != .researching }
                moves.append(
                    (others[numbers.next(others.count)], day("2026-01-05").adding(days: index * 3)))
            }
            var shuffled = moves
            for index in shuffled.indices.dropFirst() {
                shuffled.swapAt(index, numbers.next(index + 1))
            }
            var one = Company(name: "A")
            for move in shuffled { one.move(to: move.stage, on: move.day) }
            #expect(one.moves.map(\.on) == moves.map(\.day))
            #expect(one.moves.map(\.stage) == moves.map(\.stage))
            #expect(one.stage == moves.last?.stage)
            #expect(one.since == moves.last?.day)
            for move in moves { #expect(one.place(on: move.day) == move.stage) }
            #expect(one.place(on: day("2026-01-01")) == .researching)
        }
    }

    @Test("a raise never lowers a stage, and never leaves the end of a search")
    func raises() throws {
        for old in Company.Stage.allCases {
            for new in Company.Stage.allCases {
                let places = Company.Stage.allCases
                let isLater =
                    (places.firstIndex(of: old) ?? 0) < (places.firstIndex(of: new) ?? 0)
                let isRaised = old.isRaised(to: new)
                if isRaised { #expect(isLater) }
                if old.isOver || new == .rejected || new == .closed { #expect(!isRaised) }
            }
        }
        #expect(Company.Stage.researching.isRaised(to: .applied))
        #expect(Company.Stage.offer.isRaised(to: .accepted))
        #expect(!Company.Stage.offer.isRaised(to: .interviewing))
    }

    @Test("whatever happens, the stage only rises by itself, and undo takes all of it back")
    func anyDeeds() throws {
        var numbers = Numbers(state: 77)
        let log = try prepare()
        var before = try log.rows()
        for round in 0..<60 {
            let was = try company(log)
            let isOwn = numbers.next(4) == 0
            let stage = Company.Stage.allCases[numbers.next(8)]
            let status = Posting.Status.allCases[numbers.next(7)]
            let on = day("2026-02-01").adding(days: numbers.next(29))
            let step: Int?
            switch isOwn ? 0 : 1 + numbers.next(5) {
            case 0: step = try log.move(company: "1", to: stage, on: on).step
            case 1: step = try log.move(posting: "1", to: status, on: on).step
            case 2:
                step = try log.log(LogEntry(text: "interview at Acme \(round)", at: .day(on))).step
            case 3:
                step = try log.add { _ in
                    var meetup = Meetup(title: "Talk \(round)", time: .days(on, on))
                    meetup.form = .interview
                    meetup.posting = 1
                    return meetup
                }.step
            case 4:
                step = try log.edit(Posting.self, "1") { posting, _ in posting.status = status }
                    .step
            default:
                do { step = try log.apply(to: "1", on: on).step } catch is AppliedTooLate {
                    continue
                }
            }
            let now = try company(log)
            if !isOwn, now.stage != was.stage {
                #expect(was.stage.isRaised(to: now.stage), "\(was.stage) \(now.stage)")
                #expect(now.moves.last?.on == day("2026-03-02"))
            }
            #expect(now.moves.map(\.on) == now.moves.map(\.on).sorted())
            #expect(now.moves.last?.stage ?? .researching == now.stage)
            let job = try posting(log)
            #expect(job.moves.last?.status ?? .saved == job.status)
            let after = try log.rows()
            guard step != nil else {
                #expect(difference(before, after) == [])
                continue
            }
            _ = try log.undo()
            #expect(difference(before, try log.rows()) == [])
            _ = try log.redo()
            #expect(difference(after, try log.rows()) == [])
            before = after
        }
    }

    @Test("an application on a past day raises the company on the day on which it is entered")
    func applied() throws {
        let log = try prepare()
        let change = try log.apply(to: "Intern", on: day("2026-02-20"))
        #expect(change.summary == "applied for Intern")
        #expect(try posting(log).applied == day("2026-02-20"))
        #expect(try company(log).since == day("2026-03-02"))
        #expect(change.raised.map(\.now) == ["applied"])
        #expect(change.raised.map(\.before) == ["researching"])
        #expect(try log.apply(to: "Intern", on: nil).step == nil)
    }

    @Test("an application that is dated after the interview is refused, and changes nothing")
    func appliedTooLate() throws {
        let log = try prepare()
        _ = try log.move(posting: "1", to: .interviewing, on: day("2026-02-20"))
        let before = try log.rows()
        #expect(throws: AppliedTooLate.self) { try log.apply(to: "1", on: day("2026-02-21")) }
        #expect(difference(before, try log.rows()) == [])
        _ = try log.apply(to: "1", on: day("2026-02-10"))
        #expect(try posting(log).status == .interviewing)
        #expect(try posting(log).applied == day("2026-02-10"))
    }

    @Test("an edit of an interview raises only companies at which it was none before")
    func editedInterview() throws {
        let log = try prepare()
        _ = try log.add { _ in
            var meetup = Meetup(title: "Talk", time: .days(day("2026-03-05"), day("2026-03-05")))
            meetup.form = .interview
            meetup.companies = [1]
            return meetup
        }
        _ = try log.move(company: "1", to: .networking, on: day("2026-03-02"))
        let same = try log.edit(Meetup.self, "Talk") { meetup, _ in meetup.location = "Hall 3" }
        #expect(same.raised.isEmpty)
        let other = try log.edit(Meetup.self, "Talk") { meetup, _ in meetup.companies = [1, 2] }
        #expect(other.raised.map(\.label) == ["Globex"])
        #expect(try company(log).stage == .networking)
    }

    @Test("a stage that was typed by an edit is a move of that day, as one by move is")
    func edited() throws {
        let log = try prepare()
        _ = try log.edit(Company.self, "1") { company, _ in company.stage = .networking }
        _ = try log.edit(Company.self, "1") { company, _ in company.stage = .researching }
        let one = try company(log).moves
        let today = day("2026-03-02")
        #expect(
            one == [
                StageMove(stage: .networking, on: today), .init(stage: .researching, on: today),
            ])
        _ = try log.move(company: "2", to: .networking, on: today)
        _ = try log.move(company: "2", to: .researching, on: today)
        #expect(try company(log, 2).moves == one)
    }

    @Test("two companies that are merged keep the moves and the research of both")
    func merged() throws {
        let log = try prepare()
        _ = try log.move(company: "1", to: .networking, on: day("2026-02-01"), note: "coffee")
        _ = try log.move(company: "2", to: .applied, on: day("2026-02-20"))
        _ = try log.move(company: "2", to: .networking, on: day("2026-01-20"))
        _ = try log.edit(Company.self, "1") { company, _ in
            company.need = "a compiler"
            company.ideas = ["a glossary"]
        }
        _ = try log.edit(Company.self, "2") { company, _ in
            company.need = "an interpreter"
            company.mission = "speed"
            company.ideas = ["A glossary", "a simulator"]
            company.sources = ["https://globex.example/blog"]
        }
        let before = try log.rows()
        let change = try log.merge(.company, "1", "2")
        let acme = try company(log)
        #expect(
            acme.moves == [
                StageMove(stage: .networking, on: day("2026-01-20")),
                StageMove(stage: .networking, on: day("2026-02-01"), note: "coffee"),
                StageMove(stage: .applied, on: day("2026-02-20")),
            ])
        #expect(acme.stage == .applied)
        #expect(acme.need == "a compiler\nan interpreter")
        #expect(acme.mission == "speed")
        #expect(acme.ideas == ["a glossary", "a simulator"])
        #expect(acme.sources == ["https://globex.example/blog"])
        #expect(change.result.fields.contains("stage"))
        _ = try log.undo()
        #expect(difference(before, try log.rows()) == [])
    }

    @Test("a backup keeps moves and research to the letter")
    func backup() throws {
        let log = try prepare()
        _ = try log.move(company: "1", to: .rejected, on: day("2026-02-01"), note: "too late")
        _ = try log.move(posting: "1", to: .offer, on: day("2026-02-01"), note: "by mail")
        _ = try log.edit(Company.self, "1") { company, _ in company.want = "yes\n  no" }
        let other = try testLog()
        _ = try other.restore(log.backup())
        #expect(difference(try log.rows(), try other.rows()) == [])
    }
}
