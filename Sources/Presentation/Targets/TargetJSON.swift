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
            ("company", reference(company.id, company.name)),
            ("ref", .string(company.ref)),
            ("tier", .optional(company.tier)),
            ("stage", .string(company.stage.rawValue)),
            ("stageSince", .optional(company.stageSince?.iso)),
            ("known", .int(target.known)),
            ("warm", .int(target.warm)),
            ("lastInteraction", target.last.map(json) ?? .null),
            ("nextStep", target.nextStep.map(json) ?? .null),
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
            ("contact", last.contact.map { reference($0, names[.contact, $0]) } ?? .null),
        ])
    }

    private func json(_ step: NextStep) -> JSON {
        .object([
            ("kind", .string(step.reference.kind.table)), ("id", .int(step.reference.id)),
            ("ref", .string(step.reference.text)), ("text", .string(step.text)),
            ("on", .string(text(step.on))), ("timeZone", .optional(step.on.zone)),
        ])
    }

    private func text(_ moment: Moment) -> String {
        switch moment {
        case .day(let day): return day.iso
        case .time(let at, let name):
            return at.iso(offset: Zone.named(name, else: zone).offset(at: at))
        }
    }

    private func reference(_ id: Int, _ name: String) -> JSON {
        .object([("id", .int(id)), ("name", .string(name))])
    }
}

extension Kind {
    /// Its name as a property: `followUp`.
    fileprivate var table: String { facts.table }
}
