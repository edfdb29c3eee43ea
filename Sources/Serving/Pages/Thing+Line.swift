import JobSearch

extension Thing {
    /// The line that one types about it next.
    var lineToType: String {
        let isOpen =
            switch self {
            case let followUp as FollowUp: followUp.status == .open
            case let posting as Posting: posting.status == .saved
            case let meetup as Meetup: meetup.status == .planned
            default: true
            }
        guard isOpen else { return "kith show \(ref)" }
        return reference.lineToType
    }
}

extension Reference {
    /// The line that one types next about a thing that is open.
    var lineToType: String {
        switch kind {
        case .followUp: "kith done \(text)"
        case .contact: "kith log TEXT --with \(text)"
        case .posting: "kith apply \(text)"
        case .meetup: "kith brief \(text)"
        case .company, .interaction, .referral, .story, .skill: "kith show \(text)"
        }
    }
}
