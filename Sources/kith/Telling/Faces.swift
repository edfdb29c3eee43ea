import CivilTime
import JobSearch
import Logbook

/// The JSON faces of things, by the contract of the command line: absent is null, never missing.
struct Faces {
    let names: Names
    /// Where a span has none of its own.
    let zone: Zone

    func face(_ thing: any Thing) -> JSON {
        switch thing {
        case let thing as Company: face(thing, contacts: nil)
        case let thing as Contact: face(thing)
        case let thing as Meetup: face(thing)
        case let thing as Interaction: face(thing)
        case let thing as FollowUp: face(thing)
        default: .null
        }
    }

    func list(_ things: [any Thing]) -> JSON { .array(things.map(face)) }

    /// A thing of a kind of which nothing is known: its face has all the fields.
    static func blank(_ kind: Kind) -> any Thing {
        let day = Day(ordinal: 0)
        return switch kind {
        case .company: Company(name: "")
        case .contact: Contact(name: "")
        case .meetup: Meetup(title: "", time: .days(day, day))
        case .interaction: Interaction(text: "", at: .day(day))
        case .followUp: FollowUp(text: "", due: .day(day))
        }
    }

    private func common(_ thing: any Thing) -> [(String, JSON)] {
        [
            ("id", .int(thing.id)), ("uid", .string(thing.uid)),
            ("createdAt", instant(thing.createdAt)), ("modifiedAt", instant(thing.modifiedAt)),
        ]
    }

    func face(_ company: Company, contacts: [Reference]? = nil) -> JSON {
        .object(
            common(company) + [
                ("name", .string(company.name)), ("tier", .optional(company.tier)),
                ("stage", .string(company.stage.rawValue)), ("website", .optional(company.website)),
                ("careersURL", .optional(company.careersURL)), ("notes", .optional(company.notes)),
                ("tags", .strings(company.tags)),
                ("contacts", .array((contacts ?? []).map { reference($0.kind, $0.id) })),
                (
                    "research",
                    .object([
                        ("need", .null), ("coreProblem", .null), ("operations", .null),
                        ("ideas", .null),
                    ])
                ),
            ])
    }

    func face(_ contact: Contact) -> JSON {
        .object(
            common(contact) + [
                ("name", .string(contact.name)), ("company", reference(.company, contact.company)),
                ("title", .optional(contact.title)), ("emails", .strings(contact.emails)),
                ("phones", .strings(contact.phones)), ("linkedIn", .optional(contact.linkedIn)),
                ("metAt", reference(.meetup, contact.metAt)),
                ("introducedBy", reference(.contact, contact.introducedBy)),
                ("tags", .strings(contact.tags)), ("cadence", .optional(contact.cadence?.iso)),
                ("lastInteraction", .optional(contact.lastInteraction?.iso)),
                ("nextTouch", .optional(contact.nextTouch?.iso)),
                ("notes", .optional(contact.notes)), ("past", .array(contact.past.map(face))),
            ])
    }

    /// A job of the past; the company by the name that it had then.
    private func face(_ job: PastJob) -> JSON {
        .object([
            ("company", .optional(job.company)), ("title", .optional(job.title)),
            ("until", .string(job.until.iso)),
        ])
    }

    func face(_ meetup: Meetup) -> JSON {
        var times: [(String, JSON)]
        switch meetup.time {
        case .days(let first, let last):
            times = [
                ("start", .string(first.iso)), ("end", .string(last.iso)), ("allDay", .bool(true)),
                ("timeZone", .null),
            ]
        case .times(let start, let end, let zone):
            times = [
                ("start", instant(start, in: zone)), ("end", instant(end, in: zone)),
                ("allDay", .bool(false)), ("timeZone", .string(zone)),
            ]
        }
        return .object(
            common(meetup) + [
                ("title", .string(meetup.title)), ("kind", .string(meetup.form.rawValue)),
                ("status", .string(meetup.status.rawValue)),
            ] + times + [
                ("location", .optional(meetup.location)), ("url", .optional(meetup.url)),
                ("onlineURL", .optional(meetup.onlineURL)), ("rrule", .optional(meetup.rrule)),
                ("organizer", .optional(meetup.organizer)),
                ("companies", references(.company, meetup.companies)),
                ("contacts", references(.contact, meetup.contacts)),
                ("tags", .strings(meetup.tags)), ("notes", .optional(meetup.notes)),
                ("occurrence", .optional(meetup.instance?.iso)),
                ("occurrences", .array(meetup.occurrences.map(face))),
                ("alarms", face(meetup.alarms)),
            ])
    }

    private func face(_ occurrence: Occurrence) -> JSON {
        var times: [(String, JSON)] = [("start", .null), ("end", .null), ("timeZone", .null)]
        switch occurrence.time {
        case nil: break
        case .days(let first, let last):
            times = [
                ("start", .string(first.iso)), ("end", .string(last.iso)), ("timeZone", .null),
            ]
        case .times(let start, let end, let zone):
            times = [
                ("start", instant(start, in: zone)), ("end", instant(end, in: zone)),
                ("timeZone", .string(zone)),
            ]
        }
        return .object(
            [
                ("day", .string(occurrence.day.iso)),
                ("status", .optional(occurrence.status?.rawValue)),
            ] + times + [
                ("title", .optional(occurrence.title)),
                ("location", .optional(occurrence.location)),
                ("onlineURL", .optional(occurrence.onlineURL)),
                ("notes", .optional(occurrence.notes)),
            ])
    }

    /// `["P1D", "PT30M", "2026-03-05T09:00:00+01:00"]`; null where they are as usual.
    private func face(_ alarms: [Alarm]?) -> JSON {
        guard let alarms else { return .null }
        return .array(
            alarms.map { alarm in
                if case .at(let at) = alarm { instant(at) } else { .string(alarm.iso) }
            })
    }

    func face(_ interaction: Interaction) -> JSON {
        .object(
            common(interaction) + [
                ("text", .string(interaction.text)),
                ("channel", .string(interaction.channel.rawValue)),
            ] + moment("at", interaction.at) + [
                ("contacts", references(.contact, interaction.contacts)),
                ("companies", references(.company, interaction.companies)),
                ("meetup", reference(.meetup, interaction.meetup)),
                ("tags", .strings(interaction.tags)),
            ])
    }

    func face(_ followUp: FollowUp) -> JSON {
        .object(
            common(followUp) + [("text", .string(followUp.text))] + moment("due", followUp.due) + [
                ("status", .string(followUp.status.rawValue)),
                ("priority", .string(followUp.priority.rawValue)),
                ("every", .optional(followUp.every?.iso)),
                ("contacts", references(.contact, followUp.contacts)),
                ("company", reference(.company, followUp.company)),
                ("meetup", reference(.meetup, followUp.meetup)), ("posting", .null),
                ("alarms", face(followUp.alarms)),
            ])
    }

    /// `{"id": 3, "name": "Acme AI"}`.
    func reference(_ kind: Kind, _ id: Int?) -> JSON {
        guard let id else { return .null }
        return .object([("id", .int(id)), ("name", .string(names[kind, id]))])
    }

    private func references(_ kind: Kind, _ ids: [Int]) -> JSON {
        .array(ids.map { reference(kind, $0) })
    }

    private func moment(_ field: String, _ moment: Moment) -> [(String, JSON)] {
        switch moment {
        case .day(let day): [(field, .string(day.iso)), ("timeZone", .null)]
        case .time(let at, let zone): [(field, instant(at, in: zone)), ("timeZone", .string(zone))]
        }
    }

    private func instant(_ instant: Instant) -> JSON {
        .string(instant.iso(offset: zone.offset(at: instant)))
    }

    private func instant(_ at: Instant, in name: String) -> JSON {
        let home = Zone.named(name, else: zone)
        return .string(at.iso(offset: home.offset(at: at)))
    }
}
