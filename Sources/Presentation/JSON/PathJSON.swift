import CivilTime
import JobSearch
import Logbook

extension Paths {
    /// The paths by the contract of the command line.
    public var json: JSON {
        func reference(_ reference: Reference) -> JSON {
            .object([
                ("id", .int(reference.id)), ("ref", .string(reference.text)),
                ("name", .string(names[reference.kind, reference.id])),
            ])
        }
        let people = people.map { person in
            JSON.object([
                ("contact", reference(Reference(.contact, person.contact))),
                ("relation", .string(person.relation.rawValue)),
                ("via", .array(person.via.map(reference))),
                // More digits would say nothing.
                ("warmth", .double((person.warmth * 10_000).rounded() / 10_000)),
                ("warm", .bool(person.isWarm)),
                ("lastInteraction", .optional(person.last?.iso)),
                ("reasons", .strings(person.reasons.compactMap { texts[$0.id] })),
            ])
        }
        return .object([
            ("company", reference(company.reference)), ("people", .array(people)),
            ("meetups", .array(meetups.map { reference($0.meetup.reference) })),
        ])
    }
}
