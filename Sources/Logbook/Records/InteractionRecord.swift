import GRDB
import JobSearch

extension Interaction: Stored {
    var any: AnyThing { .interaction(self) }

    public init(row: Row) {
        var row = RowReader(row)
        let common = CommonColumns(&row)
        let text: String = row.next()
        let channel = Channel(rawValue: row.next()) ?? .other
        self.init(text: text, at: row.moment())
        take(common)
        self.channel = channel
        meetup = row.optional()
        tags = row.strings()
        contacts = row.ids()
        companies = row.ids()
    }

    func write(to row: inout RowWriter) {
        putCommon(into: &row)
        row["text"] = text
        row["channel"] = channel.rawValue
        row["day"] = at.day
        row["at"] = at.instant
        row["zone"] = at.zone
        row["meetup"] = meetup
        row["tags"] = JSONList.text(tags)
    }

    var links: [LinkTable: [Int]] {
        [.interactionContact: contacts, .interactionCompany: companies]
    }
}
