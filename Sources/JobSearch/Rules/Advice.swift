/// The one thing that the numbers of a search say to change, with the numbers that say so.
///
/// The cases stand in the order in which they are looked at: the first of which the numbers are
/// beyond its threshold is given.
public enum Advice: Sendable, Equatable {
    /// There are no targets.
    case listTargets
    /// At least 5 follow-ups are late.
    case catchUp(late: Int)
    /// Of at least 5 follow-ups that were done, fewer than half were in time.
    case keepPromises(inTime: Int, of: Int)
    /// At more than half of at least 4 targets where the search is not over nobody is warm.
    case warmUp(cold: Int, of: Int)
    /// Nobody was met in the last 3 weeks or more, the one of today included.
    case meetPeople(weeks: Int)
    /// At 3 targets or more somebody is warm and nobody was asked for a referral, and those are
    /// more than half of the warm ones; the first choice of them.
    case askForReferral(targets: Int, company: Int)
    /// Of at least 5 targets that were applied for, none ever came to an interview.
    case askBeforeApplying(applied: Int)
    /// There was no application in at least 4 weeks, and a saved posting is open.
    case apply(weeks: Int, unsent: Int)
    /// Of at least 5 first messages of which it is known what became of them, fewer than one in
    /// four was answered.
    case writeLess(answered: Int, of: Int)
    /// At one place at least 2 people were met with whom there was an exchange later.
    case goAgain(MeetingPlace)
    /// Nothing stands out.
    case goOn
}

extension Statistics {
    public var advice: Advice {
        let sum = sum
        if funnel.targets == 0 { return .listTargets }
        if late >= 5 { return .catchUp(late: late) }
        if sum.followUpsClosed >= 5, sum.followUpsInTime * 2 < sum.followUpsClosed {
            return .keepPromises(inTime: sum.followUpsInTime, of: sum.followUpsClosed)
        }
        if open.count >= 4, open.cold * 2 > open.count {
            return .warmUp(cold: open.cold, of: open.count)
        }
        let lonely = weeks.reversed().prefix { $0.met == 0 }.count
        if lonely >= 3 { return .meetPeople(weeks: lonely) }
        let warm = open.count - open.cold
        if let company = open.firstUnasked, open.unasked >= 3, open.unasked * 2 > warm {
            return .askForReferral(targets: open.unasked, company: company)
        }
        if funnel.applied >= 5, funnel.interviewing == 0 {
            return .askBeforeApplying(applied: funnel.applied)
        }
        if weeks.count >= 4, sum.applications == 0, unsent > 0 {
            return .apply(weeks: weeks.count, unsent: unsent)
        }
        if answers.settled >= 5, answers.answered * 4 < answers.settled {
            return .writeLess(answered: answers.answered, of: answers.settled)
        }
        if let best = places.first, best.keptUp >= 2 { return .goAgain(best) }
        return .goOn
    }
}
