import CivilTime
import GRDB
import JobSearch

// One struct per thing: JobSearch declares it, here it learns to be a row. The order of columns is the
// schema's; rows are read by name, in `Stored.selection` only.

extension Thing {
    /// The columns that every thing has.
    fileprivate mutating func takeCommon(from row: Row) {
        id = row["id"]
        uid = row["uid"]
        createdAt = row["createdAt"]
        modifiedAt = row["modifiedAt"]
        sequence = row["sequence"]
    }

    fileprivate func putCommon(into row: inout PersistenceContainer) {
        row["id"] = id == 0 ? nil : id
        row["uid"] = uid
        row["createdAt"] = createdAt
        row["modifiedAt"] = modifiedAt
        row["sequence"] = sequence
    }
}

extension Company: Stored {
    public init(row: Row) {
        self.init(name: row["name"])
        takeCommon(from: row)
        tier = row["tier"]
        stage = Stage(rawValue: row["stage"]) ?? .researching
        website = row["website"]
        careersURL = row["careersURL"]
        notes = row["notes"]
        tags = JSONList.strings(row["tags"])
    }

    public func encode(to row: inout PersistenceContainer) {
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
    public init(row: Row) {
        self.init(name: row["name"])
        takeCommon(from: row)
        company = row["company"]
        title = row["title"]
        emails = JSONList.strings(row["emails"])
        phones = JSONList.strings(row["phones"])
        linkedIn = row["linkedIn"]
        metAt = row["metAt"]
        introducedBy = row["introducedBy"]
        cadence = row["cadence"]
        lastInteraction = row["lastInteraction"]
        nextTouch = row["nextTouch"]
        notes = row["notes"]
        tags = JSONList.strings(row["tags"])
    }

    public func encode(to row: inout PersistenceContainer) {
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
    }
}

extension Meetup: Stored {
    public init(row: Row) {
        let time = Span(row["startDay"], row["endDay"], row["startAt"], row["endAt"], row["zone"])
        self.init(title: row["title"], time: time)
        takeCommon(from: row)
        form = Form(rawValue: row["form"]) ?? .meetup
        status = Status(rawValue: row["status"]) ?? .planned
        location = row["location"]
        onlineURL = row["onlineURL"]
        url = row["url"]
        organizer = row["organizer"]
        rrule = row["rrule"]
        notes = row["notes"]
        tags = JSONList.strings(row["tags"])
        companies = JSONList.ids(row["companies"])
        contacts = JSONList.ids(row["contacts"])
    }

    public func encode(to row: inout PersistenceContainer) {
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
            row["startAt"] = nil
            row["endAt"] = nil
            row["zone"] = nil
        }
        row["location"] = location
        row["onlineURL"] = onlineURL
        row["url"] = url
        row["organizer"] = organizer
        row["rrule"] = rrule
        row["notes"] = notes
        row["tags"] = JSONList.text(tags)
    }

    var links: [LinkTable: [Int]] { [.meetupContact: contacts, .meetupCompany: companies] }
}

extension Interaction: Stored {
    public init(row: Row) {
        self.init(text: row["text"], at: Moment(row["day"], row["at"], row["zone"]))
        takeCommon(from: row)
        channel = Channel(rawValue: row["channel"]) ?? .other
        meetup = row["meetup"]
        tags = JSONList.strings(row["tags"])
        companies = JSONList.ids(row["companies"])
        contacts = JSONList.ids(row["contacts"])
    }

    public func encode(to row: inout PersistenceContainer) {
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
    public init(row: Row) {
        self.init(text: row["text"], due: Moment(row["dueDay"], row["dueAt"], row["zone"]))
        takeCommon(from: row)
        status = Status(rawValue: row["status"]) ?? .open
        closedAt = row["closedAt"]
        priority = Priority(rawValue: row["priority"]) ?? .normal
        every = row["every"]
        firstDue = row["firstDue"]
        company = row["company"]
        meetup = row["meetup"]
        contacts = JSONList.ids(row["contacts"])
    }

    public func encode(to row: inout PersistenceContainer) {
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
    }

    var links: [LinkTable: [Int]] { [.followUpContact: contacts] }
}
