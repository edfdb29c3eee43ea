import CivilTime
import GRDB
import JobSearch

// One struct per thing: JobSearch declares it, here it learns to be a row. The order of columns is the
// schema's; rows are read in that order, from `Stored.selection`.

extension Thing {
    /// The columns that every thing has.
    fileprivate mutating func take(_ common: CommonColumns) {
        id = common.id
        uid = common.uid
        createdAt = common.createdAt
        modifiedAt = common.modifiedAt
        sequence = common.sequence
    }

    fileprivate func putCommon(into row: inout RowWriter) {
        row["id"] = id == 0 ? nil : id
        row["uid"] = uid
        row["createdAt"] = createdAt
        row["modifiedAt"] = modifiedAt
        row["sequence"] = sequence
    }
}

/// The first columns of each table of things.
private struct CommonColumns {
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
