import JobSearch

extension StatisticsScreen {
    /// What became of those who were asked, written to and met, what is late, and the one thing to
    /// change; a row that there is nothing to say of is left out.
    public var facts: Table {
        var table = Table([.whole, .main])
        func add(_ name: String, _ text: String?, _ styles: [Emphasis] = []) {
            if let text { table.add([name, text], styles) }
        }
        add("Referrals", referrals)
        add("Answers", answers)
        add("Best place", place)
        add("Late", late, [.late])
        add("Advice", statistics.advice.words)
        return table
    }

    private var referrals: String? {
        let numbers = statistics.referrals
        if numbers.asked == 0 { return nil }
        let parts = [
            (numbers.given, "given"), (numbers.promised, "promised"),
            (numbers.declined, "declined"), (numbers.unanswered, "without an answer"),
        ]
        return "\(numbers.asked) asked for: "
            + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private var answers: String? {
        let numbers = statistics.answers
        if numbers.firstMessages == 0 { return nil }
        let waiting = numbers.waiting == 0 ? "" : "; \(numbers.waiting) may still be answered"
        return "\(numbers.answered) of \(counted(numbers.firstMessages, "first message")) answered"
            + " within \(AnswerNumbers.days) days" + waiting
    }

    private var place: String? {
        guard let best = statistics.places.first else { return nil }
        let met = best.met == 1 ? "1 person met" : "\(best.met) people met"
        let later =
            best.keptUp == 0
            ? "no exchange with them since" : "exchanges with \(best.keptUp) of them since"
        return "\(shown(best.title)): \(met), \(later): kith show "
            + Reference(.meetup, best.meetup).text
    }

    private var late: String? {
        let late = statistics.late
        if late == 0 || statistics.advice == .catchUp(late: late) { return nil }
        return "\(counted(late, "follow-up")): kith followup list --overdue"
    }
}
