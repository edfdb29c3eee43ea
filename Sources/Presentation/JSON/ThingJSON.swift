import CivilTime
import JobSearch
import Logbook

/// Things as JSON, by the contract of the command line: absent is null, never missing.
public struct ThingJSON {
    private let names: Names
    private let zone: Zone
    private let style: JSONStyle
    private let cadences: [Int: CadenceRule]?
    private let terms: [Int: [String]]?

    /// - Parameters:
    ///   - zone: the reader's, for what has none of its own.
    ///   - cadences: those that count for contacts, by id; `nil` to leave them out.
    ///   - terms: those that postings ask for, by id; `nil` to leave them out.
    public init(
        names: Names, zone: Zone, cadences: [Int: CadenceRule]? = nil,
        terms: [Int: [String]]? = nil
    ) {
        self.cadences = cadences
        self.terms = terms
        self.names = names
        self.zone = zone
        style = JSONStyle(
            time: { at, name in at.iso(in: name, else: zone) },
            reference: { ThingJSON.reference($0, names) })
    }

    /// - Parameter staff: contacts who work at a company.
    public func json(_ thing: any Thing, staff: [Reference] = []) -> JSON {
        var members: [JSON.Member] = [
            ("id", .int(thing.id)), ("ref", .string(thing.ref)), ("uid", .string(thing.uid)),
            ("createdAt", .string(style.time(thing.createdAt, nil))),
            ("modifiedAt", .string(style.time(thing.modifiedAt, nil))),
        ]
        var groups: [(name: String, members: [JSON.Member])] = []
        thing.forEachField { field, value in
            if field.isHidden { return }
            guard let group = field.group else {
                members += style.members(field, value)
                if field.growsByEntries { members.append(("noteEntries", entries(of: value))) }
                return
            }
            if groups.last?.name != group { groups.append((group, [])) }
            groups[groups.count - 1].members += style.members(field, value)
        }
        members += groups.map { ($0.name, .object($0.members)) }
        switch thing {
        case let company as Company:
            members += [
                ("contacts", .array(staff.map(style.reference))),
                ("stageSince", .optional(company.since?.iso)),
            ]
        case let contact as Contact:
            if let cadences {
                members.append(("cadenceRule", cadences[contact.id]?.json ?? .null))
            }
        case let posting as Posting:
            members.append(("applied", .optional(posting.applied?.iso)))
            if let terms { members.append(("keywords", .strings(terms[posting.id] ?? []))) }
        default: break
        }
        return .object(members)
    }

    /// `{on, text, url}` for each entry of notes.
    private func entries(of notes: FieldValue) -> JSON {
        guard case .text(let notes) = notes else { return .array([]) }
        return .array(
            NoteEntry.entries(of: notes).map {
                .object([
                    ("on", .optional($0.on?.iso)), ("text", .string($0.text)),
                    ("url", .optional($0.url)),
                ])
            })
    }

    public func list(_ things: [any Thing]) -> JSON { .array(things.map { json($0) }) }

    /// `{"id": 3, "name": "Acme AI"}`.
    private static func reference(_ reference: Reference, _ names: Names) -> JSON {
        .reference(reference, names[reference.kind, reference.id])
    }
}
