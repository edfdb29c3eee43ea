import CivilTime
import JobSearch
import Logbook
import Presentation

extension ServedLog {
    /// The morning, as `kith today` has it.
    func morning(of logbook: Logbook) throws -> String {
        let zone = try zone(of: logbook)
        let now = self.now
        let day = zone.day(now)
        let days = 7
        var today = try logbook.today(now: now, zone: zone, days: days, most: MorningScreen.rows)
        today.expandMeetups(from: day, to: day.adding(days: days), zone: zone)
        let wording = Wording(names: try logbook.names(of: today.all), zone: zone)
        return MorningPage(
            MorningScreen(today, day: day, days: days), Rows(wording, today: day),
            gap: try logbook.gapOfTheDay(now: now, zone: zone)
        ).html
    }

    /// The targets, as `kith targets` has them.
    func targets(of logbook: Logbook) throws -> String {
        let zone = try zone(of: logbook)
        let now = self.now
        let targets = try logbook.targets(now: now, zone: zone)
        let names = try logbook.names(
            of: targets.compactMap { $0.last?.contact.map { Reference(.contact, $0) } })
        return TargetsPage(targets, names: names, zone: zone, now: now).html
    }

    /// The numbers of the search, as `kith stats` has them.
    func statistics(of logbook: Logbook) throws -> String {
        let zone = try zone(of: logbook)
        let now = self.now
        let statistics = try logbook.statistics(
            weeks: StatisticsPage.weeks, now: now, zone: zone)
        return StatisticsPage(statistics, today: zone.day(now)).html
    }

    /// The terms of all postings, as `kith keywords` has them.
    func keywords(of logbook: Logbook) throws -> String {
        let keywords = try logbook.keywords(KeywordFilter())
        let own = try logbook.things(Skill.self, Filter())
        let screen = KeywordScreen(
            keywords, OwnSkills(own), due: try logbook.dueDays(of: own),
            zone: try zone(of: logbook), now: now)
        return KeywordsPage(keywords, keywords.ranked(most: nil), OwnSkills(own), screen).html
    }

    // MARK: Things

    /// A company or a contact, as `kith show` has it; `nil` where there is none of that id.
    func thing(_ reference: Reference, of logbook: Logbook) throws -> String? {
        let zone = try zone(of: logbook)
        let now = self.now
        return try found {
            let details = try logbook.details(
                reference.kind, reference.text, now: now, zone: zone, most: 20)
            let contact = details.thing as? Contact
            let cadence = try contact.flatMap { try logbook.cadenceRules(of: [$0])[$0.id] }
            let wording = Wording(names: details.names, zone: zone, now: now)
            return ThingPage(details, wording, today: zone.day(now), cadence: cadence).html
        }
    }

    /// A brief, as `kith brief --html` writes it; `nil` where there is no thing of that id.
    func brief(_ reference: Reference, of logbook: Logbook) throws -> String? {
        let zone = try zone(of: logbook)
        let now = self.now
        return try found {
            let brief = try logbook.brief(
                of: reference.kind, reference.text, now: now, zone: zone)
            let page = BriefPage(brief, zone: zone, now: now, dates: .short)
            return BriefSheet(page, date: zone.day(now).words).html
        }
    }

    /// What stands ahead, with the briefs of it.
    func briefs(of logbook: Logbook) throws -> String {
        let zone = try zone(of: logbook)
        let now = self.now
        let day = zone.day(now)
        let days = BriefsPage.days
        var today = try logbook.today(now: now, zone: zone, days: days, most: MorningScreen.rows)
        today.expandMeetups(from: day, to: day.adding(days: days), zone: zone)
        let meetups = today[.meetups].compactMap { $0 as? Meetup }
            .filter { $0.status == .planned }
        let postings = try [Posting.Status.interviewing, .applied].flatMap { status in
            var filter = Filter()
            filter.words["status"] = status.rawValue
            return try logbook.things(Posting.self, filter)
        }
        let companies = try [Company.Stage.offer, .interviewing].flatMap { stage in
            var filter = Filter()
            filter.words["stage"] = stage.rawValue
            return try logbook.companies(filter)
        }
        let wording = Wording(
            names: try logbook.names(of: meetups + postings + companies), zone: zone)
        return BriefsPage(
            meetups: meetups, postings: postings, companies: companies,
            Rows(wording, today: day)
        ).html
    }

    /// What is there; `nil` for a thing that is not.
    private func found<Found>(_ body: () throws -> Found) throws -> Found? {
        do { return try body() } catch LogbookError.unknown { return nil } catch LogbookError
            .inTrash
        {
            return nil
        }
    }
}
