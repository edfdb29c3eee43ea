import CivilTime
import Foundation
import JobSearch

/// What is different about single occurrences of a meetup, as the JSON array in which a row keeps it.
enum OccurrenceList {
    /// One occurrence as it stands in the column, by the column names of a meetup.
    private struct Entry: Decodable {
        var day: String
        var status: String?
        var startDay: String?
        var endDay: String?
        var startAt: Int?
        var endAt: Int?
        var zone: String?
        var title: String?
        var location: String?
        var onlineURL: String?
        var notes: String?
    }

    /// The text of the column; `nil` where there is none.
    static func text(_ occurrences: [Occurrence]) -> String? {
        if occurrences.isEmpty { return nil }
        return "[" + occurrences.map(text).joined(separator: ",") + "]"
    }

    private static func text(_ occurrence: Occurrence) -> String {
        var pairs: [String] = []
        func put(_ name: String, _ text: String?) {
            if let text { pairs.append("\"\(name)\":" + jsonQuoted(text)) }
        }
        put("day", occurrence.day.iso)
        put("status", occurrence.status?.rawValue)
        if let time = occurrence.time {
            put("startDay", time.firstDay.iso)
            put("endDay", time.lastDay.iso)
            if case .times(let start, let end, let zone) = time {
                pairs.append("\"startAt\":\(start.seconds),\"endAt\":\(end.seconds)")
                put("zone", zone)
            }
        }
        put("title", occurrence.title)
        put("location", occurrence.location)
        put("onlineURL", occurrence.onlineURL)
        put("notes", occurrence.notes)
        return "{" + pairs.joined(separator: ",") + "}"
    }

    /// From the text of the column.
    static func occurrences(_ json: String) -> [Occurrence] {
        let entries = try? JSONDecoder().decode([Entry].self, from: Data(json.utf8))
        return (entries ?? []).compactMap(occurrence)
    }

    private static func occurrence(_ entry: Entry) -> Occurrence? {
        guard let day = Day(iso: entry.day) else { return nil }
        var occurrence = Occurrence(day: day)
        occurrence.status = entry.status.flatMap { Meetup.Status(rawValue: $0) }
        if let start = entry.startDay.flatMap({ Day(iso: $0) }),
            let end = entry.endDay.flatMap({ Day(iso: $0) })
        {
            occurrence.time = Meetup.Span(
                start, end, entry.startAt.map(Instant.init), entry.endAt.map(Instant.init),
                entry.zone)
        }
        occurrence.title = entry.title
        occurrence.location = entry.location
        occurrence.onlineURL = entry.onlineURL
        occurrence.notes = entry.notes
        return occurrence
    }
}
