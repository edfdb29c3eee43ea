import GRDB
import JobSearch

extension Contact: Stored {
    var any: AnyThing { .contact(self) }

    public init(row: Row) {
        var row = RowReader(row)
        let common = CommonColumns(&row)
        self.init(name: row.next())
        take(common)
        company = row.optional()
        title = row.optional()
        emails = row.strings()
        phones = row.strings()
        linkedIn = row.optional()
        metAt = row.optional()
        introducedBy = row.optional()
        cadence = row.period()
        lastInteraction = row.optional()
        nextTouch = row.optional()
        notes = row.optional()
        tags = row.strings()
        row.skip()
        past = row.pastJobs()
    }

    func write(to row: inout RowWriter) {
        putCommon(into: &row)
        row["name"] = name
        row["company"] = company
        row["title"] = title
        row["emails"] = JSONList.text(emails)
        row["phones"] = JSONList.text(phones)
        row["linkedIn"] = linkedIn
        row["metAt"] = metAt
        row["introducedBy"] = introducedBy
        row["cadence"] = cadence
        row["lastInteraction"] = lastInteraction
        row["nextTouch"] = nextTouch
        row["notes"] = notes
        row["tags"] = JSONList.text(tags)
        row["past"] = PastJobList.text(past)
    }
}
