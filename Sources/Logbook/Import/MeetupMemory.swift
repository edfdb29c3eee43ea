import CivilTime
import JobSearch

extension MeetupImport {
    /// Gives a new meetup what the file says of it.
    func fill(_ meetup: inout Meetup, _ row: FoundMeetup) {
        func text(_ found: String?) -> String? {
            found.map(cleaned).flatMap { $0.isEmpty ? nil : $0 }
        }
        meetup.location = text(row.location)
        meetup.onlineURL = text(row.onlineURL)
        meetup.url = text(row.url)
        meetup.organizer = text(row.organizer)
        meetup.rrule = text(row.rrule)
        meetup.notes = text(row.notes)
        var known: Set<String> = []
        meetup.tags = row.tags.map(cleaned).filter {
            !$0.isEmpty && known.insert(folded($0)).inserted
        }
    }

    /// What the file says of a new meetup, as `FieldMerge` remembers it.
    static func memory(of meetup: Meetup, _ row: FoundMeetup) -> String {
        var text = ImportedText()
        func put(_ name: String, _ value: String?) {
            if let value { text.put(name: name, FieldMerge.brief(value)) }
        }
        put("location", meetup.location)
        text.put(name: "modifiedAt", row.modifiedAt.map { [String($0.seconds)] } ?? [])
        put("notes", meetup.notes)
        put("onlineURL", meetup.onlineURL)
        put("organizer", meetup.organizer)
        put("rrule", meetup.rrule)
        text.put(name: "sequence", String(row.sequence))
        if let source = row.source { text.put(name: "source", source) }
        put("status", meetup.status.rawValue)
        let tags = row.tags.map(cleaned).filter { !$0.isEmpty }
        if !tags.isEmpty { text.put(name: "tags", tags) }
        put("time", meetup.time.text)
        put("title", meetup.title)
        put("url", meetup.url)
        return text.finish()
    }
}
