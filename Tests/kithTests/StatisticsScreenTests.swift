import CivilTime
import JobSearch
import Testing

@testable import Presentation

struct BarsTests {
    @Test(
        "a bar has a block for each one where there is room, and else is in proportion",
        arguments: [
            (0, 5, 10, 0), (3, 5, 10, 3), (5, 5, 10, 5), (5, 5, 4, 4), (50, 100, 10, 5),
            (1, 100, 10, 1), (96, 100, 10, 10), (94, 100, 10, 9), (3, 5, 0, 0), (0, 0, 10, 0),
        ])
    func length(_ number: Int, _ most: Int, _ room: Int, _ expected: Int) {
        #expect(Bars(most: most, room: room).bar(number).count == expected)
    }

    @Test("the longer of two bars has the greater number")
    func order() {
        for room in 1...40 {
            let lengths = (0...90).map { Bars(most: 90, room: room).bar($0).count }
            #expect(lengths == lengths.sorted() && lengths.last == room)
        }
    }
}

struct StatisticsScreenTests {
    private let today = Day(iso: "2026-03-02") ?? Day(ordinal: 0)

    private func numbers(weeks: Int, most: Int) -> Statistics {
        var numbers = Statistics(weeks: Week.last(weeks, until: today))
        for index in numbers.weeks.indices {
            numbers.weeks[index].met = (index * 7 + 3) % (most + 1)
            numbers.weeks[index].interactions = (index * 13 + 5) % (3 * most + 1)
            numbers.weeks[index].followUpsClosed = index % 4 * most
            numbers.weeks[index].followUpsInTime = index % 3
            numbers.weeks[index].applications = index % 2
        }
        numbers.funnel.targets = most
        numbers.funnel.warm = most / 3
        numbers.funnel.offer = 1
        return numbers
    }

    @Test("no line of bars is wider than the terminal", arguments: [60, 80, 100, 200])
    func width(_ width: Int) {
        for most in [1, 5, 30, 400] {
            for weeks in [1, 8, 60] {
                let screen = StatisticsScreen(
                    numbers(weeks: weeks, most: most), today: today, width: width)
                let lines = (screen.weeks + screen.funnel).map(\.text)
                let widest = lines.map { columns(of: $0) }.max() ?? 0
                #expect(widest <= width, "\(most), \(weeks)")
                // A wider terminal has longer bars.
                if most == 400, weeks == 60 { #expect(widest >= width - 3) }
                #expect(!lines.contains { $0.hasSuffix(" ") })
            }
        }
    }

    @Test("a pipe gets what a terminal of eighty columns gets")
    func pipe() {
        let numbers = numbers(weeks: 60, most: 400)
        let pipe = StatisticsScreen(numbers, today: today, width: nil)
        let terminal = StatisticsScreen(numbers, today: today, width: 80)
        #expect(pipe.weeks.map(\.text) == terminal.weeks.map(\.text))
        #expect(pipe.funnel.map(\.text) == terminal.funnel.map(\.text))
    }

    @Test("a column without a number is left out, and so is the funnel without targets")
    func leftOut() {
        var numbers = Statistics(weeks: Week.last(2, until: today))
        numbers.weeks[1].interactions = 2
        let screen = StatisticsScreen(numbers, today: today, width: 80)
        #expect(
            screen.weeks.map(\.text) == [
                "                exchanges", "W09  last week  0", "W10  this week  2 ▇▇",
            ])
        #expect(screen.funnel.isEmpty)
        #expect(screen.sum == "2 weeks: 0 people met, 2 exchanges, 0 applications")
    }

    @Test("weeks before the first one with a number are folded if they are more than four")
    func idle() {
        func lines(_ idle: Int) -> [String] {
            var numbers = Statistics(weeks: Week.last(idle + 2, until: today))
            numbers.weeks[idle].met = 1
            return StatisticsScreen(numbers, today: today, width: 80).weeks.map(\.text)
        }
        #expect(lines(4).count == 7)
        #expect(
            lines(5) == [
                "                met", "Nothing in the 5 weeks before", "W09  last week  1 ▇",
                "W10  this week  0",
            ])
        let none = Statistics(weeks: Week.last(8, until: today))
        #expect(StatisticsScreen(none, today: today, width: 80).weeks.isEmpty)
    }

    @Test("advice of every kind ends with a line to type")
    func advice() {
        let all: [Advice] = [
            .listTargets, .catchUp(late: 5), .keepPromises(inTime: 1, of: 5),
            .warmUp(cold: 3, of: 4), .meetPeople(weeks: 3), .goOn,
            .askForReferral(targets: 3, company: 7), .askBeforeApplying(applied: 5),
            .apply(weeks: 8, unsent: 1), .writeLess(answered: 1, of: 5),
        ]
        for advice in all {
            let line = advice.words.firstRange(of: ": kith ").map {
                advice.words[$0.upperBound...]
            }
            #expect(line.map { !$0.isEmpty } ?? false, "\(advice.words)")
            #expect(advice.words.first?.isUppercase == true || advice.words.first?.isNumber == true)
        }
    }
}
