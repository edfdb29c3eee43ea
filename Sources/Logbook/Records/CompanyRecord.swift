import GRDB
import JobSearch

extension Company: Stored {
    var any: AnyThing { .company(self) }

    public init(row: Row) {
        var row = RowReader(row)
        let common = CommonColumns(&row)
        self.init(name: row.next())
        take(common)
        tier = row.optional()
        stage = Stage(rawValue: row.next()) ?? .researching
        website = row.optional()
        careersURL = row.optional()
        notes = row.optional()
        tags = row.strings()
    }

    func write(to row: inout RowWriter) {
        putCommon(into: &row)
        row["name"] = name
        row["tier"] = tier
        row["stage"] = stage.rawValue
        row["website"] = website
        row["careersURL"] = careersURL
        row["notes"] = notes
        row["tags"] = JSONList.text(tags)
    }
}
