import CivilTime
import JobSearch
import Logbook
import Presentation

extension Session {
    /// Changes single occurrences of a meetup, and tells how each is now.
    func editOccurrences(
        _ ref: String, _ typed: [String],
        _ body: (inout Occurrence, Series) throws -> Void
    ) throws {
        let zone = try zone
        var days: [Day] = []
        let change = try readyLogbook.edit(Meetup.self, ref) { meetup, _ in
            guard let series = Series(meetup, else: zone) else { throw noOccurrences(meetup) }
            for text in typed {
                let day = try occurrenceDay(text, of: series)
                var change = meetup.occurrence(on: day)
                try body(&change, series)
                meetup.set(change)
                days.append(day)
            }
        }
        if isJSON || change.step == nil { return try tell(change) }
        let wording = Wording(names: change.names, zone: zone)
        for meetup in change.touched[Meetup.self] {
            let series = Series(meetup, else: zone)
            for day in days {
                guard let instance = series?.instance(on: day) else { continue }
                try console.say(wording.line(instance))
            }
        }
    }

    /// The refusal of an occurrence of a meetup that does not come again.
    func noOccurrences(_ meetup: Meetup) -> CommandError {
        CommandError(
            "Meetup \(meetup.ref) “\(shown(meetup.title))” does not come again, so it has no occurrences.",
            hint: "To change it: kith meetup edit \(meetup.ref) without --occurrence.",
            status: .misuse)
    }

    /// Tells of single occurrences whose changes no longer fit, because the series comes on other
    /// days now.
    func tellStrayed(_ meetups: [Meetup]) throws {
        for meetup in meetups where !meetup.occurrences.isEmpty {
            let days = (Series(meetup, else: try zone)?.strayed ?? meetup.occurrences).map(
                \.day.words)
            guard !days.isEmpty else { continue }
            console.note(
                "Warning: What was different on \(days.inWords) is kept, but “\(shown(meetup.title))” does not come then any more."
            )
        }
    }

    /// The day by which the occurrence is known that a typed time names.
    func occurrenceDay(_ text: String, of series: Series) throws -> Day {
        let facing: [Direction] = [.future, .past]
        let days = try facing.map { direction in
            try When.parse(text, facing: direction, now: now, zone: zone).moment.day(
                in: series.zone)
        }
        for day in days {
            if let found = series.instance(on: day)?.instance { return found }
        }
        let near = series.nearestDays(to: days[0]).map(\.words)
        throw CommandError(
            "“\(shown(series.meetup.title))” does not come on \(days[0].words).",
            hint: near.isEmpty
                ? "It does not come within a year of that day."
                : "It comes on \(near.joined(separator: " and on ")).", status: .unknownReference)
    }
}
