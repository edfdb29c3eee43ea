import CivilTime
import JobSearch

// How each thing stands in a backup. References go by uid, so that a part can be copied by hand.

/// What the things need to be written: the uids of the things they name, and the zones of their times.
struct BackupContext {
    var uids: [Reference: String] = [:]
    /// What the last import found, as JSON.
    var imported: [Reference: String] = [:]
    private var zones: [String: Zone] = [:]

    func uid(_ kind: Kind, _ id: Int?) -> String? { id.flatMap { uids[Reference(kind, $0)] } }
    func uids(_ kind: Kind, _ ids: [Int]) -> [String] { ids.compactMap { uid(kind, $0) } }

    /// `2026-12-01T18:30:00+01:00`; in UTC where the offset is no whole number of minutes.
    mutating func time(_ instant: Instant, _ name: String) -> String {
        if zones[name] == nil { zones[name] = Zone.named(name, else: .utc) }
        let offset = zones[name]?.offset(at: instant) ?? 0
        return offset % 60 == 0 ? instant.iso(offset: offset) : instant.iso
    }

    /// A day or a time under `name`, and the zone of a time.
    mutating func write(_ moment: Moment, as name: String, to json: inout JSONWriter) {
        switch moment {
        case .day(let day): json.field(name, day.iso)
        case .time(let at, let zone): json.field(name, time(at, zone))
        }
        json.field("timeZone", moment.zone)
    }

    func writeImported(_ reference: Reference, to json: inout JSONWriter) {
        guard let text = imported[reference] else { return json.field("imported", String?.none) }
        json.object("imported") { json in
            for (name, values) in Imported(json: text).fields.sorted(by: { $0.key < $1.key }) {
                json.field(name, values)
            }
        }
    }
}

/// A thing that can be written into a backup.
protocol BackedUp: Stored {
    /// Writes all fields but those that every thing has.
    func write(to json: inout JSONWriter, _ context: inout BackupContext)
}

extension BackedUp {
    func writeAll(to json: inout JSONWriter, _ context: inout BackupContext) {
        json.object { json in
            json.field("id", id)
            json.field("uid", uid)
            json.field("createdAt", createdAt.iso)
            json.field("modifiedAt", modifiedAt.iso)
            json.field("sequence", sequence)
            write(to: &json, &context)
        }
    }
}

extension Company: BackedUp {
    func write(to json: inout JSONWriter, _ context: inout BackupContext) {
        json.field("name", name)
        json.field("tier", tier)
        json.field("stage", stage.rawValue)
        json.field("website", website)
        json.field("careersURL", careersURL)
        json.field("notes", notes)
        json.field("tags", tags)
        context.writeImported(reference, to: &json)
    }
}

extension Contact: BackedUp {
    func write(to json: inout JSONWriter, _ context: inout BackupContext) {
        json.field("name", name)
        json.field("company", context.uid(.company, company))
        json.field("title", title)
        json.field("emails", emails)
        json.field("phones", phones)
        json.field("linkedIn", linkedIn)
        json.field("metAt", context.uid(.meetup, metAt))
        json.field("introducedBy", context.uid(.contact, introducedBy))
        json.field("cadence", cadence?.iso)
        json.field("notes", notes)
        json.field("tags", tags)
        if past.isEmpty {
            json.field("past", [String]())
        } else {
            json.array("past") { json in
                for job in past {
                    json.object { json in
                        json.field("company", job.company)
                        json.field("title", job.title)
                        json.field("until", job.until.iso)
                    }
                }
            }
        }
        context.writeImported(reference, to: &json)
    }
}

extension Meetup: BackedUp {
    func write(to json: inout JSONWriter, _ context: inout BackupContext) {
        json.field("title", title)
        json.field("kind", form.rawValue)
        json.field("status", status.rawValue)
        switch time {
        case .days(let first, let last):
            json.field("start", first.iso)
            json.field("end", last.iso)
            json.field("allDay", true)
            json.field("timeZone", String?.none)
        case .times(let start, let end, let zone):
            json.field("start", context.time(start, zone))
            json.field("end", context.time(end, zone))
            json.field("allDay", false)
            json.field("timeZone", zone)
        }
        json.field("location", location)
        json.field("onlineURL", onlineURL)
        json.field("url", url)
        json.field("organizer", organizer)
        json.field("rrule", rrule)
        json.field("companies", context.uids(.company, companies))
        json.field("contacts", context.uids(.contact, contacts))
        json.field("notes", notes)
        json.field("tags", tags)
        if occurrences.isEmpty {
            json.field("occurrences", [String]())
        } else {
            json.array("occurrences") { json in
                for occurrence in occurrences { occurrence.write(to: &json, &context) }
            }
        }
        json.field("alarms", alarms?.map(\.iso))
        context.writeImported(reference, to: &json)
    }
}

extension Occurrence {
    fileprivate func write(to json: inout JSONWriter, _ context: inout BackupContext) {
        json.object { json in
            json.field("day", day.iso)
            json.field("status", status?.rawValue)
            switch time {
            case nil:
                for name in ["start", "end", "timeZone"] { json.field(name, String?.none) }
            case .days(let first, let last):
                json.field("start", first.iso)
                json.field("end", last.iso)
                json.field("timeZone", String?.none)
            case .times(let start, let end, let zone):
                json.field("start", context.time(start, zone))
                json.field("end", context.time(end, zone))
                json.field("timeZone", zone)
            }
            json.field("title", title)
            json.field("location", location)
            json.field("onlineURL", onlineURL)
            json.field("notes", notes)
        }
    }
}

extension Interaction: BackedUp {
    func write(to json: inout JSONWriter, _ context: inout BackupContext) {
        json.field("text", text)
        json.field("channel", channel.rawValue)
        context.write(at, as: "at", to: &json)
        json.field("contacts", context.uids(.contact, contacts))
        json.field("companies", context.uids(.company, companies))
        json.field("meetup", context.uid(.meetup, meetup))
        json.field("tags", tags)
    }
}

extension FollowUp: BackedUp {
    func write(to json: inout JSONWriter, _ context: inout BackupContext) {
        json.field("text", text)
        context.write(due, as: "due", to: &json)
        json.field("status", status.rawValue)
        json.field("closedAt", closedAt?.iso)
        json.field("priority", priority.rawValue)
        json.field("every", every?.iso)
        json.field("firstDue", firstDue?.iso)
        json.field("contacts", context.uids(.contact, contacts))
        json.field("company", context.uid(.company, company))
        json.field("meetup", context.uid(.meetup, meetup))
        json.field("alarms", alarms?.map(\.iso))
    }
}
