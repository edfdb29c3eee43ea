import CivilTime
import JobSearch

extension Statistics {
    /// The numbers by the contract of the command line.
    public var json: JSON {
        .object([
            ("weeks", .array(weeks.map(\.json))),
            ("funnel", funnel.json),
            ("openTargets", open.json),
            ("referrals", referrals.json),
            ("answers", answers.json),
            ("places", .array(places.map(\.json))),
            ("late", .int(late)),
            ("unsent", .int(unsent)),
            ("advice", .string(advice.words)),
        ])
    }
}

extension WeekNumbers {
    fileprivate var json: JSON {
        .object([
            ("week", .string(week.iso)), ("from", .string(week.first.iso)), ("met", .int(met)),
            ("interactions", .int(interactions)), ("followUpsInTime", .int(followUpsInTime)),
            ("followUpsClosed", .int(followUpsClosed)), ("applications", .int(applications)),
        ])
    }
}

extension Funnel {
    fileprivate var json: JSON {
        .object([
            ("targets", .int(targets)), ("warm", .int(warm)), ("networking", .int(networking)),
            ("applied", .int(applied)), ("interviewing", .int(interviewing)),
            ("offer", .int(offer)), ("accepted", .int(accepted)), ("rejected", .int(rejected)),
        ])
    }
}

extension OpenTargets {
    fileprivate var json: JSON {
        .object([("count", .int(count)), ("cold", .int(cold)), ("unasked", .int(unasked))])
    }
}

extension ReferralNumbers {
    fileprivate var json: JSON {
        .object([
            ("asked", .int(asked)), ("promised", .int(promised)), ("given", .int(given)),
            ("declined", .int(declined)),
        ])
    }
}

extension AnswerNumbers {
    fileprivate var json: JSON {
        .object([
            ("firstMessages", .int(firstMessages)), ("answered", .int(answered)),
            ("waiting", .int(waiting)), ("withinDays", .int(AnswerNumbers.days)),
        ])
    }
}

extension MeetingPlace {
    fileprivate var json: JSON {
        .object([
            ("meetup", .reference(Reference(.meetup, meetup), title)), ("met", .int(met)),
            ("keptUp", .int(keptUp)),
        ])
    }
}
