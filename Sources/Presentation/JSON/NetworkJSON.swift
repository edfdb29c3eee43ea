import JobSearch

extension Network {
    /// The network by the contract of the command line.
    public var json: JSON {
        .object([
            ("nodes", .array([NetworkNode(ref: "me", kind: "me", name: "me").json] + nodes)),
            ("edges", .array(ties.map(\.json))),
            (
                "totals",
                .object([
                    ("contacts", .int(totals.people)), ("companies", .int(totals.companies)),
                    ("meetups", .int(totals.meetups)),
                ])
            ),
        ])
    }

    private var nodes: [JSON] {
        let people = people.map { person in
            NetworkNode(
                ref: Reference(.contact, person.id).text, kind: Kind.contact.word,
                name: person.name, isWarm: person.isWarm, warmth: person.warmth)
        }
        let companies = companies.map { company in
            NetworkNode(
                ref: Reference(.company, company.id).text, kind: Kind.company.word,
                name: company.name, tier: company.tier, stage: company.stage.rawValue)
        }
        let meetups = meetups.map { meetup in
            NetworkNode(
                ref: Reference(.meetup, meetup.id).text, kind: Kind.meetup.word,
                name: meetup.title)
        }
        return (people + companies + meetups).map(\.json)
    }
}

private struct NetworkNode {
    var ref: String
    var kind: String
    var name: String
    var tier: Int?
    var stage: String?
    var isWarm: Bool?
    var warmth: Double?

    var json: JSON {
        .object([
            ("ref", .string(ref)), ("kind", .string(kind)), ("name", .string(name)),
            ("tier", .optional(tier)), ("stage", .optional(stage)),
            ("warm", isWarm.map(JSON.bool) ?? .null),
            // More digits would say nothing.
            ("warmth", warmth.map { .double(($0 * 10_000).rounded() / 10_000) } ?? .null),
        ])
    }
}

extension NetworkTie {
    fileprivate var json: JSON {
        var members: [JSON.Member] = [
            ("from", .string(from?.text ?? "me")), ("to", .string(to.text)),
            ("kind", .string(form.word)),
        ]
        if case .referral(let status) = form {
            members.append(("status", .string(status.rawValue)))
        }
        return .object(members)
    }
}

extension NetworkTie.Form {
    /// The word of the contract of the command line, the same for referrals of any status.
    public var word: String {
        switch self {
        case .exchange: "exchange"
        case .worksAt: "worksAt"
        case .workedAt: "workedAt"
        case .introducedBy: "introducedBy"
        case .metAt: "metAt"
        case .referral: "referral"
        }
    }
}
