import CivilTime
import JobSearch

@testable import Logbook

/// The answer of `targets`, found by a walk through all things, in UTC.
struct TargetOracle {
    private let log: WholeLog
    private let now: Instant
    private var today: Day { Zone.utc.day(now) }

    init(_ log: Logbook, now: Instant) throws {
        self.log = try WholeLog(log)
        self.now = now
    }

    var targets: [Company] { log.companies.filter { $0.tier != nil } }

    private func staff(_ company: Company) -> Set<Int> {
        Set(log.contacts.filter { $0.company == company.id }.map(\.id))
    }

    private func exchanges(with company: Company) -> [Interaction] {
        let staff = staff(company)
        return log.interactions.filter { interaction in
            interaction.channel.isExchange
                && (interaction.companies.contains(company.id)
                    || !staff.isDisjoint(with: interaction.contacts))
        }
    }

    func lastExchange(with company: Company) -> Day? {
        exchanges(with: company).map(\.at.day).max()
    }

    private func openPostings(_ company: Company) -> [Posting] {
        log.postings.filter {
            $0.company == company.id
                && [.saved, .applied, .interviewing, .offer].contains($0.status)
        }
    }

    func step(of company: Company) -> NextStep? {
        let staff = staff(company)
        let owned = Set(log.postings.filter { $0.company == company.id }.map(\.id))
        var steps = log.followUps.filter { followUp in
            followUp.status == .open
                && (followUp.company == company.id || followUp.posting.map(owned.contains) ?? false
                    || !staff.isDisjoint(with: followUp.contacts))
        }.map { NextStep($0.reference, text: $0.text, on: $0.due) }
        for meetup in log.meetups where meetup.status == .planned {
            let isTalk = [.coffee, .call, .interview].contains(meetup.form)
            guard
                meetup.companies.contains(company.id) || meetup.posting.map(owned.contains) ?? false
                    || isTalk && !staff.isDisjoint(with: meetup.contacts)
            else { continue }
            var times = [meetup.time]
            if let series = Series(meetup, else: .utc) {
                times = series.instances(from: today, to: today.adding(days: 366), in: .utc)
                    .filter { $0.status == .planned }.map(\.time)
            }
            if let time = times.first(where: { !$0.isOver(at: now, in: .utc) }) {
                steps.append(NextStep(meetup.reference, text: meetup.title, on: time.start))
            }
        }
        for posting in openPostings(company) {
            guard posting.status == .saved, let closes = posting.closes, closes >= today
            else { continue }
            steps.append(NextStep(posting.reference, text: posting.title, on: .day(closes)))
        }
        return steps.min { $0.isBefore($1, in: .utc) }
    }

    func gaps(of company: Company) -> [Gap] {
        if [.accepted, .rejected, .closed].contains(company.stage) { return [] }
        let staff = staff(company)
        let first = today.adding(days: -90)
        let warm = exchanges(with: company).contains { interaction in
            interaction.at.day >= first && !staff.isDisjoint(with: interaction.contacts)
        }
        let open = openPostings(company)
        let texts = [
            company.mission, company.culture, company.need, company.problem, company.operations,
            company.value, company.want,
        ]
        var gaps: [Gap] = []
        if staff.isEmpty { gaps.append(.nobodyKnown) } else if !warm { gaps.append(.nobodyWarm) }
        if step(of: company) == nil { gaps.append(.noNextStep) }
        if texts.allSatisfy({ $0 == nil }), company.ideas.isEmpty, company.sources.isEmpty {
            gaps.append(.noResearch)
        }
        if open.isEmpty { gaps.append(.noPosting) }
        let isClosing = open.contains { posting in
            posting.status == .saved && posting.closes.map { 0...7 ~= $0 - today } ?? false
        }
        if isClosing { gaps.append(.closingUnsent) }
        if let last = lastExchange(with: company), today - last > 60 { gaps.append(.goneQuiet) }
        return gaps
    }
}
