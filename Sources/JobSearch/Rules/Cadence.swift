import CivilTime

/// The rule by which somebody is checked in with.
public struct CadenceRule: Hashable, Sendable {
    /// The contacts for whom it counts, the most specific first.
    public enum Subject: Hashable, Sendable {
        /// The one who has it.
        case contact
        /// Contacts with a tag.
        case tag(String)
        /// Contacts at targets of a stage.
        case stage(Company.Stage)
        /// Contacts at targets of a tier.
        case tier(Int)
    }

    public var by: Subject
    /// The soft limit: from then on a touch is worth it.
    public var every: Period
    /// The hard limit: after it a touch is late.
    public var latest: Period?

    public init(by: Subject, every: Period, latest: Period? = nil) {
        self.by = by
        self.every = every
        self.latest = latest
    }
}

extension CadenceRule {
    /// `every 2 weeks, late after 30 days`.
    public var words: String {
        every.words + (latest.map { ", late after \($0.length)" } ?? "")
    }
}

extension CadenceRule.Subject {
    /// Words for those for whom it counts: `tag #robotics`, `stage networking`, `tier 1`.
    public var words: String {
        switch self {
        case .contact: "one contact"
        case .tag(let tag): "tag #\(tag)"
        case .stage(let stage): "stage \(stage.rawValue)"
        case .tier(let tier): "tier \(tier)"
        }
    }
}

/// Days of the next check-in with somebody, and of its hard limit.
public struct Touch: Equatable, Sendable {
    /// Day of the next check-in.
    public var next: Day
    /// Last day of the hard limit; `nil` without one.
    public var lateAfter: Day?
    /// Length of the cadence in days, by which lateness is measured.
    public var days: Int

    public init(next: Day, lateAfter: Day?, days: Int) {
        self.next = next
        self.lateAfter = lateAfter
        self.days = days
    }
}

/// Facts about a contact that decide which rule counts for them.
public struct CadenceFacts: Sendable {
    public var cadence: Period?
    public var latest: Period?
    public var tags: [String]
    /// Tier and stage of their company, if that is a target.
    public var tier: Int?
    public var stage: Company.Stage?

    /// - Parameter company: where they work.
    public init(_ contact: Contact, company: Company?) {
        self.init(
            cadence: contact.cadence, latest: contact.latest, tags: contact.tags,
            tier: company?.tier, stage: company?.stage)
    }

    /// - Parameter stage: the stage of their company, whether that is a target or not.
    public init(
        cadence: Period?, latest: Period?, tags: [String], tier: Int?, stage: Company.Stage?
    ) {
        self.cadence = cadence
        self.latest = latest
        self.tags = tags
        self.tier = tier
        self.stage = tier != nil || stage != .researching ? stage : nil
    }
}

public enum Cadence {
    /// The rule that counts for a contact: the most specific one, which is their own, then that of
    /// a tag (of several the shortest), of the stage, and of the tier of their company; `nil`
    /// without one.
    public static func rule(for facts: CadenceFacts, among rules: [CadenceRule]) -> CadenceRule? {
        if let every = facts.cadence {
            return CadenceRule(by: .contact, every: every, latest: facts.latest)
        }
        let tags = Set(facts.tags.map(folded))
        var best: (rule: CadenceRule, rank: Int, days: Int, tag: String)?
        for rule in rules {
            var name = ""
            let rank: Int
            switch rule.by {
            case .contact: continue
            case .tag(let tag):
                name = folded(tag)
                guard tags.contains(name) else { continue }
                rank = 0
            case .stage(let stage):
                guard facts.stage == stage else { continue }
                rank = 1
            case .tier(let tier):
                guard facts.tier == tier else { continue }
                rank = 2
            }
            let days = days(of: rule.every)
            if let best, (best.rank, best.days, best.tag) <= (rank, days, name) { continue }
            best = (rule, rank, days, name)
        }
        return best?.rule
    }

    /// The next check-in by a rule: a period after the last exchange, or after the contact was
    /// written down where there was none, and not before the day until which they are let be.
    ///
    /// A later exchange never brings it nearer.
    ///
    /// - Parameter added: the day on which the contact was written down.
    public static func touch(
        by rule: CadenceRule, last: Day?, added: Day, quietUntil: Day?
    ) -> Touch {
        let start = last ?? added
        let end = start.adding(rule.every)
        let late = rule.latest.map { start.adding($0) }
        return Touch(
            next: max(end, quietUntil ?? end),
            lateAfter: late.map { max($0, quietUntil ?? $0) }, days: days(of: rule.every))
    }

    /// True if a hard limit comes before the soft one, which cannot be meant.
    public static func isShort(latest: Period, every: Period) -> Bool {
        days(of: latest) < days(of: every)
    }

    /// Lateness of a check-in on a day, in cadences; 0 where it is not due yet.
    public static func lateness(of touch: Touch, on day: Day) -> Double {
        max(0, Double(day - touch.next) / Double(touch.days))
    }

    /// True if a check-in is over its hard limit on a day.
    public static func isLate(_ touch: Touch, on day: Day) -> Bool {
        touch.lateAfter.map { $0 < day } ?? false
    }

    /// Length of a period in days, by which periods are compared: a month has 30, a year 365.
    public static func days(of period: Period) -> Int {
        switch period.unit {
        case .day: period.count
        case .week: period.count * 7
        case .month: period.count * 30
        case .year: period.count * 365
        }
    }
}

extension Contact {
    /// The next check-in with them; `nil` where no cadence counts.
    public var touch: Touch? {
        guard let nextTouch, let touchDays else { return nil }
        return Touch(next: nextTouch, lateAfter: lateAfter, days: touchDays)
    }
}
