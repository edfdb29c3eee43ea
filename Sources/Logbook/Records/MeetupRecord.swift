import CivilTime
import GRDB
import JobSearch

extension Meetup: Stored {
    var any: AnyThing { .meetup(self) }

    public init(row: Row) {
        var row = RowReader(row)
        let common = CommonColumns(&row)
        let title: String = row.next()
        let form = Form(rawValue: row.next()) ?? .meetup
        let status = Status(rawValue: row.next()) ?? .planned
        self.init(title: title, time: row.span())
        take(common)
        self.form = form
        self.status = status
        location = row.optional()
        onlineURL = row.optional()
        url = row.optional()
        organizer = row.optional()
        rrule = row.optional()
        notes = row.optional()
        tags = row.strings()
        row.skip()
        occurrences = row.occurrences()
        alarms = row.alarms()
        contacts = row.ids()
        companies = row.ids()
    }

    func write(to row: inout RowWriter) {
        putCommon(into: &row)
        row["title"] = title
        row["form"] = form.rawValue
        row["status"] = status.rawValue
        row["startDay"] = time.firstDay
        row["endDay"] = time.lastDay
        if case .times(let start, let end, let zone) = time {
            row["startAt"] = start
            row["endAt"] = end
            row["zone"] = zone
        } else {
            row["startAt"] = nil as Instant?
            row["endAt"] = nil as Instant?
            row["zone"] = nil as String?
        }
        row["location"] = location
        row["onlineURL"] = onlineURL
        row["url"] = url
        row["organizer"] = organizer
        row["rrule"] = rrule
        row["notes"] = notes
        row["tags"] = JSONList.text(tags)
        row["occurrences"] = OccurrenceList.text(occurrences)
        row["alarms"] = alarms.map(JSONList.text)
    }

    var links: [LinkTable: [Int]] { [.meetupContact: contacts, .meetupCompany: companies] }
}
