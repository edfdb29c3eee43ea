import GRDB
import JobSearch

extension FollowUp: Stored {
    var any: AnyThing { .followUp(self) }

    public init(row: Row) {
        var row = RowReader(row)
        let common = CommonColumns(&row)
        self.init(text: row.next(), due: row.moment())
        take(common)
        status = Status(rawValue: row.next()) ?? .open
        closedAt = row.optional()
        priority = Priority(rawValue: row.next()) ?? .normal
        every = row.period()
        firstDue = row.optional()
        company = row.optional()
        meetup = row.optional()
        alarms = row.alarms()
        contacts = row.ids()
    }

    func write(to row: inout RowWriter) {
        putCommon(into: &row)
        row["text"] = text
        row["dueDay"] = due.day
        row["dueAt"] = due.instant
        row["zone"] = due.zone
        row["status"] = status.rawValue
        row["closedAt"] = closedAt
        row["priority"] = priority.rawValue
        row["every"] = every
        row["firstDue"] = firstDue
        row["company"] = company
        row["meetup"] = meetup
        row["alarms"] = alarms.map(JSONList.text)
    }

    var links: [LinkTable: [Int]] { [.followUpContact: contacts] }
}
