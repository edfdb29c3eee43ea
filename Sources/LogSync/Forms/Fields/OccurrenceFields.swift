import CivilTime
import DAVSync
import JobSearch

/// The fields of single days of a series, `OCCURRENCES 2026-03-09 TIME`: each can be changed on one
/// side while the other one changes another.
///
/// A value for which an override has no property is a field of its own, which no server drops together with
/// the day: that somebody was there on that day. There is also what is known of a day that the rule
/// does not give any more.
struct OccurrenceFields {
    /// Parts, by the names of fields.
    private(set) var all: [String: String] = [:]

    enum Part: String, CaseIterable {
        case status = "STATUS"
        case time = "TIME"
        case zone = "ZONE"
        case title = "SUMMARY"
        case location = "LOCATION"
        case onlineURL = "ONLINEURL"
        case notes = "DESCRIPTION"
    }

    static let prefix = FieldName.occurrences + " "
    static let ownPrefix = FieldName.ownOccurrences + " "

    static func name(_ part: Part, on day: Day, isOwn: Bool = false) -> String {
        (isOwn ? ownPrefix : prefix) + day.iso + " " + part.rawValue
    }

    /// - Parameter usual: when the rule has it; `nil` where it does not.
    init(_ occurrence: Occurrence, of meetup: Meetup, usual: Meetup.Span?) {
        func put(_ part: Part, _ value: String?, isOwn: Bool = false) {
            guard let value, !value.isEmpty else { return }
            all[OccurrenceFields.name(part, on: occurrence.day, isOwn: isOwn || usual == nil)] =
                value
        }
        func other(_ value: String?, _ usual: String?) -> String? {
            let value = value.map(cleaned)
            return value == usual.map(cleaned) ? nil : value
        }
        if let time = occurrence.time, time != usual {
            let text = TimeText.text(time)
            let isOther = time.isAllDay != meetup.time.isAllDay
            put(.time, text, isOwn: isOther || text == usual.map(TimeText.text))
            if time.zone != meetup.time.zone { put(.zone, time.zone, isOwn: true) }
        }
        put(.title, other(occurrence.title, meetup.title))
        put(.location, other(occurrence.location, meetup.location))
        put(.notes, other(occurrence.notes, meetup.notes))
        let isAlone = !all.keys.contains { $0.hasPrefix(OccurrenceFields.prefix) }
        put(.onlineURL, other(occurrence.onlineURL, meetup.onlineURL), isOwn: true)
        switch occurrence.status {
        // Of a series that is cancelled, each day is.
        case .cancelled: put(.status, "CANCELLED", isOwn: meetup.status == .cancelled && !isAlone)
        case let status?: put(.status, status.rawValue, isOwn: true)
        case nil: break
        }
    }

    /// Fields of days among those of a thing.
    init(_ fields: [String: MergeValue]) {
        for (name, value) in fields where OccurrenceFields.place(of: name) != nil {
            if case .text(let text) = value { all[name] = text }
        }
    }

    /// Day and part that the name of a field says.
    static func place(of name: String) -> (day: Day, part: Part, isOwn: Bool)? {
        let words = name.split(separator: " ")
        guard words.count == 3, let day = Day(iso: words[1]),
            let part = Part(rawValue: String(words[2])),
            words[0] == FieldName.occurrences || words[0] == FieldName.ownOccurrences
        else { return nil }
        return (day, part, words[0] == FieldName.ownOccurrences)
    }

    /// Parts by their days. What stands in the item itself counts before what only kith knows.
    var days: [Day: [Part: String]] {
        var days: [Day: [Part: String]] = [:]
        for (name, text) in all where !text.isEmpty {
            guard let (day, part, isOwn) = OccurrenceFields.place(of: name) else { continue }
            if !isOwn || days[day]?[part] == nil { days[day, default: [:]][part] = text }
        }
        return days
    }

    /// The days as they are in a log.
    ///
    /// - Parameter time: of the series.
    func occurrences(in time: Meetup.Span) throws(FormFault) -> [Occurrence] {
        var occurrences: [Occurrence] = []
        for (day, parts) in days.sorted(by: { $0.key < $1.key }) {
            var occurrence = Occurrence(day: day)
            if let status = parts[.status] {
                occurrence.status = .init(rawValue: status.lowercased())
                if occurrence.status == nil { throw bad(.status, day, status) }
            }
            if let text = parts[.time] {
                let zone = parts[.zone] ?? time.zone ?? Zone.utc.name
                occurrence.time = TimeText.span(text, zone: zone)
                if occurrence.time == nil { throw bad(.time, day, text) }
            }
            occurrence.title = parts[.title]
            occurrence.location = parts[.location]
            occurrence.onlineURL = parts[.onlineURL]
            occurrence.notes = parts[.notes]
            if !occurrence.isPlain { occurrences.append(occurrence) }
        }
        return occurrences
    }

    private func bad(_ part: Part, _ day: Day, _ text: String) -> FormFault {
        .badValue(field: OccurrenceFields.name(part, on: day), text)
    }
}
