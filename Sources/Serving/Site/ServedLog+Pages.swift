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

    /// A company, as `kith show` has it; `nil` where there is none of that number.
    func company(_ id: Int, of logbook: Logbook) throws -> String? {
        let zone = try zone(of: logbook)
        let now = self.now
        do {
            let details = try logbook.details(
                .company, String(id), now: now, zone: zone, most: 20)
            guard let company = details.thing as? Company else { return nil }
            let wording = Wording(names: details.names, zone: zone, now: now)
            return CompanyPage(company, details, wording, today: zone.day(now)).html
        } catch LogbookError.unknown, LogbookError.inTrash { return nil }
    }
}
