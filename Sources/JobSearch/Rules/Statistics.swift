import CivilTime

/// Numbers of a search: what was done in each of the last weeks, how far the targets have come, and
/// what became of those who were asked, written to and met.
public struct Statistics: Sendable, Equatable {
    /// The weeks without a gap, the oldest first; the last one is that of today.
    public var weeks: [WeekNumbers]
    public var funnel = Funnel()
    public var open = OpenTargets()
    public var referrals = ReferralNumbers()
    public var answers = AnswerNumbers()
    /// Places where people were met in these weeks, the best first.
    public var places: [MeetingPlace] = []
    /// Number of open follow-ups whose due day is over.
    public var late = 0
    /// Number of saved postings that have not closed.
    public var unsent = 0

    public init(weeks: [Week]) { self.weeks = weeks.map(WeekNumbers.init) }
}

/// Numbers of one week.
public struct WeekNumbers: Sendable, Equatable {
    public var week: Week
    /// Number of contacts who were met for the first time (`FirstMeeting`).
    public var met = 0
    /// Number of exchanges; connections and invitations are none.
    public var interactions = 0
    /// Number of the closed follow-ups that were done on their due day or before.
    ///
    /// The due day is the last one to which the follow-up was moved.
    public var followUpsInTime = 0
    /// Number of follow-ups that were done. One that was dropped was not, and one that comes again
    /// moves to its next day instead of being closed.
    public var followUpsClosed = 0
    /// Number of postings for which the user applied (`Posting.applied`).
    public var applications = 0

    public init(_ week: Week) { self.week = week }

    /// True for a week in which nothing was done.
    public var isEmpty: Bool {
        met == 0 && interactions == 0 && followUpsClosed == 0 && applications == 0
    }

    /// Adds the numbers of another week.
    fileprivate mutating func add(_ other: WeekNumbers) {
        met += other.met
        interactions += other.interactions
        followUpsInTime += other.followUpsInTime
        followUpsClosed += other.followUpsClosed
        applications += other.applications
    }
}

/// Numbers of the referrals of the whole log by their answers. One that is only planned does not
/// count.
public struct ReferralNumbers: Sendable, Equatable {
    /// Number of referrals that were asked for, whatever came of it.
    public var asked = 0
    /// Numbers of those by the last answer.
    public var promised = 0, given = 0, declined = 0

    public init() {}

    /// Number of those without an answer.
    public var unanswered: Int { asked - promised - given - declined }

    /// Counts one more.
    public mutating func add(_ status: Referral.Status) {
        switch status {
        case .planned: return
        case .asked: break
        case .promised: promised += 1
        case .given: given += 1
        case .declined: declined += 1
        }
        asked += 1
    }
}

extension Statistics {
    /// The numbers of all weeks together, as of the first.
    public var sum: WeekNumbers {
        guard var sum = weeks.first else { return WeekNumbers(Week(of: Day(ordinal: 0))) }
        for week in weeks.dropFirst() { sum.add(week) }
        return sum
    }

    /// Place of the week of a day among the weeks; `nil` outside of them.
    public func index(of day: Day) -> Int? {
        guard let first = weeks.first?.week else { return nil }
        let index = Week(of: day) - first
        return weeks.indices.contains(index) ? index : nil
    }

    /// True where there is nothing to count.
    public var isEmpty: Bool {
        weeks.allSatisfy(\.isEmpty) && funnel.targets == 0 && referrals.asked == 0 && late == 0
            && unsent == 0
    }
}
