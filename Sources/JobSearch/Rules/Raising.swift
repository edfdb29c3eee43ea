extension Company.Stage {
    /// True if what happens may raise a company from this stage to another one: nothing lowers it,
    /// or takes it out of the end of a search, but its user.
    public func isRaised(to stage: Company.Stage) -> Bool {
        switch stage {
        case .rejected, .closed: false
        case .researching, .networking, .applied, .interviewing, .offer, .accepted:
            !isOver && index < stage.index
        }
    }
}

extension Posting.Status {
    /// The stage to which it raises the company; `nil` for one that says nothing of it.
    public var stage: Company.Stage? {
        switch self {
        case .applied: .applied
        case .interviewing: .interviewing
        case .offer: .offer
        case .accepted: .accepted
        case .saved, .rejected, .withdrawn: nil
        }
    }

    /// True if an interview or an application may raise a posting from this status to another one.
    public func isRaised(to status: Posting.Status) -> Bool {
        switch (self, status) {
        case (.saved, .applied), (.saved, .interviewing), (.applied, .interviewing): true
        default: false
        }
    }
}

extension Meetup {
    /// True for an interview that takes place, or has.
    public var takesInterview: Bool {
        form == .interview && (status == .planned || status == .attended)
    }
}
