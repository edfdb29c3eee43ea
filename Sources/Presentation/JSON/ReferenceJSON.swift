import CivilTime
import JobSearch

extension JSON {
    /// `{"id": 3, "name": "Acme AI"}`.
    public static func reference(_ reference: Reference, _ name: String) -> JSON {
        .object([("id", .int(reference.id)), ("name", .string(name))])
    }
}

extension Instant {
    /// `2026-12-01T18:30:00+01:00` in the zone of a name, or in the reader's where that is not known.
    func iso(in name: String?, else zone: Zone) -> String {
        let home = name.map { Zone.named($0, else: zone) } ?? zone
        return iso(offset: home.offset(at: self))
    }
}

extension NextStep {
    /// `{kind, id, ref, text, on, timeZone}`.
    ///
    /// - Parameter zone: the reader's.
    public func json(in zone: Zone) -> JSON {
        let on = on.instant.map { $0.iso(in: self.on.zone, else: zone) } ?? on.day(in: zone).iso
        return .object([
            ("kind", .string(reference.kind.facts.table)), ("id", .int(reference.id)),
            ("ref", .string(reference.text)), ("text", .string(text)), ("on", .string(on)),
            ("timeZone", .optional(self.on.zone)),
        ])
    }
}
