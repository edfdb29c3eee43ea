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
        return switch kind {
        case .followUp: "kith done \(ref)"
        case .contact: "kith log TEXT --with \(ref)"
        case .posting: "kith apply \(ref)"
        case .meetup: "kith brief \(ref)"
        case .company, .interaction, .referral, .story, .skill: "kith show \(ref)"
        }
    }
}
