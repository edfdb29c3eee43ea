import JobSearch

/// A kind of things with the words that it has alone; its facts follow from its fields.
protocol Told: Thing {
    /// Columns of its rows: the id, and one for each of the cells.
    static var columns: [Column] { get }
    /// The line of a thing without its kind and id.
    func summary(_ wording: Wording) -> String
    /// What a list that is read today tells of it, without its id.
    func cells(_ rows: Rows) -> [String]
    /// What stands out: what is late, of today, or matters most.
    func styles(_ rows: Rows) -> [Emphasis]
}

extension Thing {
    /// The thing with its words. Which kinds there are is said here, because asking the thing at run
    /// time would look through the whole program.
    var told: any Told {
        switch kind {
        case .company: own(Company.self)
        case .contact: own(Contact.self)
        case .meetup: own(Meetup.self)
        case .interaction: own(Interaction.self)
        case .followUp: own(FollowUp.self)
        case .posting: own(Posting.self)
        case .referral: own(Referral.self)
        case .story: own(Story.self)
        case .skill: own(Skill.self)
        }
    }

    private func own<T: Told>(_ type: T.Type) -> T { self as? T ?? T.blank }
}
