import CivilTime
import JobSearch
import Logbook

/// Targets as JSON, by the contract of the command line.
public struct TargetJSON {
    private let names: Names
    private let zone: Zone

    public init(names: Names, zone: Zone) {
        self.names = names
        self.zone = zone
    }

    public func list(_ targets: [Target]) -> JSON { .array(targets.map(json)) }

    private func json(_ target: Target) -> JSON {
        let company = target.company
        return .object([
            ("company", .reference(company.reference, company.name)),
            ("ref", .string(company.ref)),
            ("tier", .optional(company.tier)),
            ("stage", .string(company.stage.rawValue)),
            ("stageSince", .optional(company.since?.iso)),
            ("known", .int(target.known)),
            ("warm", .int(target.warm)),
            ("lastInteraction", target.last.map(json) ?? .null),
            ("nextStep", target.nextStep?.json(in: zone) ?? .null),
            (
                "referrals",
                .array(
                    target.referrals.map {
                        .object([
                            ("id", .int($0.id)), ("ref", .string($0.ref)),
                            ("status", .string($0.status.rawValue)),
                        ])
                    })
            ),
            ("postings", .int(target.postings)),
            ("nextDeadline", .optional(target.nextDeadline?.iso)),
            ("gaps", .strings(target.gaps.map(\.rawValue))),
        ])
    }

    private func json(_ last: Target.LastExchange) -> JSON {
        .object([
            ("on", .string(last.on.iso)),
            (
                "contact",
                last.contact.map { .reference(Reference(.contact, $0), names[.contact, $0]) }
                    ?? .null
            ),
        ])
    }
}
