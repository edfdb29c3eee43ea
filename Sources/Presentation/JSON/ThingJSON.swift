import CivilTime
import JobSearch
import Logbook

/// Things as JSON, by the contract of the command line: absent is null, never missing.
public struct ThingJSON {
    private let names: Names
    private let zone: Zone
    private let style: JSONStyle

    /// - Parameter zone: the reader's, for what has none of its own.
    public init(names: Names, zone: Zone) {
        self.names = names
        self.zone = zone
        style = JSONStyle(
            time: { at, name in
                let home = name.map { Zone.named($0, else: zone) } ?? zone
                return at.iso(offset: home.offset(at: at))
            }, reference: { ThingJSON.reference($0, names) })
    }

    /// - Parameter staff: contacts who work at a company.
    public func json(_ thing: any Thing, staff: [Reference] = []) -> JSON {
        var members: [JSON.Member] = [
            ("id", .int(thing.id)), ("ref", .string(thing.ref)), ("uid", .string(thing.uid)),
            ("createdAt", .string(style.time(thing.createdAt, nil))),
            ("modifiedAt", .string(style.time(thing.modifiedAt, nil))),
        ]
        thing.forEachField { field, value in
            if !field.isHidden { members += style.members(field, value) }
        }
        if thing.kind == .company {
            let research = ["need", "coreProblem", "operations", "ideas"]
            members += [
                ("contacts", .array(staff.map(style.reference))),
                ("research", .object(research.map { ($0, .null) })),
            ]
        }
        if thing.kind == .followUp { members.append(("posting", .null)) }
        return .object(members)
    }

    public func list(_ things: [any Thing]) -> JSON { .array(things.map { json($0) }) }

    /// `{"id": 3, "name": "Acme AI"}`.
    private static func reference(_ reference: Reference, _ names: Names) -> JSON {
        .object([
            ("id", .int(reference.id)), ("name", .string(names[reference.kind, reference.id])),
        ])
    }
}
