import CivilTime
import GRDB
import JobSearch

// One struct per thing: JobSearch declares it, here it learns to be a row. The order of columns is the
// schema's; rows are read in that order, from `Stored.selection`.

extension Thing {
    /// The columns that every thing has.
    mutating func take(_ common: CommonColumns) {
        id = common.id
        uid = common.uid
        createdAt = common.createdAt
        modifiedAt = common.modifiedAt
        sequence = common.sequence
    }

    func putCommon(into row: inout RowWriter) {
        row["id"] = id == 0 ? nil : id
        row["uid"] = uid
        row["createdAt"] = createdAt
        row["modifiedAt"] = modifiedAt
        row["sequence"] = sequence
    }
}

/// The first columns of each table of things.
struct CommonColumns {
    let id: Int
    let uid: String
    let createdAt: Instant
    let modifiedAt: Instant
    let sequence: Int

    init(_ row: inout RowReader) {
        id = row.next()
        uid = row.next()
        createdAt = row.next()
        modifiedAt = row.next()
        sequence = row.next()
    }
}
