import CivilTime
import JobSearch

@testable import Logbook

/// The answer of `stats`, found by a walk through all things.
struct StatisticsOracle {
    private let log: WholeLog
    /// The exchanges with each contact, by day.
    private let exchanges: [Int: [Interaction]]
    private let zone: Zone
    private let today: Day
    /// Mondays of the weeks, the oldest first.
    private let mondays: [Day]

    init(_ log: Logbook, weeks: Int, now: Instant, zone: Zone) throws {
        self.log = try WholeLog(log)
        var exchanges: [Int: [Interaction]] = [:]
        let days = self.log.interactions.sorted { ($0.at.day, $0.id) < ($1.at.day, $1.id) }
        for interaction in days where interaction.channel.isExchange {
            for contact in interaction.contacts {
                exchanges[contact, default: []].append(interaction)
            }
        }
        self.exchanges = exchanges
        self.zone = zone
        let today = zone.day(now)
        self.today = today
        var monday = today
        while monday.weekdayName != "Mon" { monday = monday.adding(days: -1) }
        mondays = (0..<weeks).reversed().map { monday.adding(days: -7 * $0) }
    }

    private var days: ClosedRange<Day> {
        let first = mondays.first ?? today
        return first...(mondays.last ?? today).adding(days: 6)
    }

    // MARK: Weeks

    var weeks: [WeekNumbers] {
        mondays.map { monday in
            let week = monday...monday.adding(days: 6)
            var numbers = WeekNumbers(Week(of: monday))
            numbers.met = log.contacts.count { firstDay(of: $0).map(week.contains) ?? false }
            numbers.interactions = log.interactions.count {
                $0.channel.isExchange && week.contains($0.at.day)
            }
            for followUp in log.followUps where followUp.status == .done {
                guard let closed = followUp.closedAt.map(zone.day), week.contains(closed) else {
                    continue
                }
                numbers.followUpsClosed += 1
                if closed <= followUp.due.day(in: zone) { numbers.followUpsInTime += 1 }
            }
            numbers.applications = log.postings.count { $0.applied.map(week.contains) ?? false }
            return numbers
        }
    }

    var late: Int { log.followUps.count { $0.status == .open && $0.due.day < today } }

    var unsent: Int {
        log.postings.count { $0.status == .saved && $0.closes.map { $0 >= today } ?? true }
    }

    private func exchanges(with contact: Int) -> [Interaction] { exchanges[contact] ?? [] }

    private func firstDay(of contact: Contact) -> Day? {
        let meetup = log.meetups.first { $0.id == contact.metAt }
        let met = meetup.flatMap { meetup -> Day? in
            let start = meetup.time.firstDay
            return meetup.rrule == nil && start <= today ? start : nil
        }
        return [met, exchanges(with: contact.id).first?.at.day].compactMap(\.self).min()
    }

    // MARK: People

    /// For each place its number of people, and of those with a later exchange.
    var places: [String: [Int]] {
        var places: [String: [Int]] = [:]
        for contact in log.contacts {
            guard let day = firstDay(of: contact), days.contains(day) else { continue }
            let exchanges = exchanges(with: contact.id)
            let at = contact.metAt ?? exchanges.first?.meetup
            guard let meetup = log.meetups.first(where: { $0.id == at }),
                ![.coffee, .call, .interview].contains(meetup.form)
            else { continue }
            let isKeptUp = exchanges.contains { $0.at.day > day }
            let old = places[folded(meetup.title)] ?? [0, 0]
            places[folded(meetup.title)] = [old[0] + 1, old[1] + (isKeptUp ? 1 : 0)]
        }
        return places
    }

    /// Number of first messages, of answered ones, and of those that wait.
    var answers: [Int] {
        var numbers = [0, 0, 0]
        for contact in log.contacts {
            let all = exchanges(with: contact.id)
            for day in Set(all.map(\.at.day)) where days.contains(day) {
                let now = all.filter { $0.at.day == day }
                let isWritten = now.allSatisfy {
                    [.email, .linkedin, .message].contains($0.channel)
                }
                let before = all.contains { 1...14 ~= day - $0.at.day }
                let lines = now.map { $0.text.split(separator: "\n") }
                let theirs = contact.name + ": "
                if !isWritten || before
                    || lines.contains(where: { $0.first?.hasPrefix(theirs) ?? false })
                {
                    continue
                }
                numbers[0] += 1
                let isAnswered =
                    all.contains { 1...14 ~= $0.at.day - day }
                    || lines.joined().contains { $0.hasPrefix(theirs) }
                if isAnswered { numbers[1] += 1 } else if today - day <= 14 { numbers[2] += 1 }
            }
        }
        return numbers
    }

    // MARK: Targets

    var funnel: [Int] {
        let targets = log.companies.filter { $0.tier != nil }
        func reached(_ stages: Company.Stage...) -> Int {
            targets.count { target in
                stages.contains(target.stage) || target.moves.contains { stages.contains($0.stage) }
            }
        }
        return [
            targets.count, targets.count(where: isWarm),
            reached(.networking, .applied, .interviewing, .offer, .accepted),
            reached(.applied, .interviewing, .offer, .accepted),
            reached(.interviewing, .offer, .accepted), reached(.offer, .accepted),
            reached(.accepted), reached(.rejected),
        ]
    }

    private func isWarm(_ company: Company) -> Bool {
        log.contacts.contains { contact in
            contact.company == company.id
                && exchanges(with: contact.id).contains { today - $0.at.day <= 90 }
        }
    }

    /// Number of open targets, of cold ones, and of warm ones where nobody was asked.
    var open: [Int] {
        let open = log.companies.filter {
            $0.tier != nil && ![.accepted, .rejected, .closed].contains($0.stage)
        }
        let unasked = open.filter { company in
            isWarm(company)
                && !log.referrals.contains { $0.company == company.id && $0.status != .planned }
        }
        return [open.count, open.count { !isWarm($0) }, unasked.count]
    }

    /// Numbers of referrals that were asked for, and of promised, given and declined ones.
    var referralNumbers: [Int] {
        [log.referrals.count { $0.status != .planned }]
            + [.promised, .given, .declined].map { status in
                log.referrals.count { $0.status == status }
            }
    }
}
