import JobSearch

/// A promise to get back to somebody, made in passing.
public struct Promise: Sendable {
    public var text: String
    public var due: Moment

    public init(_ text: String, due: Moment) {
        self.text = text
        self.due = due
    }
}

extension Step {
    /// Plans the follow-up of a promise that was made in an interaction, with the same people.
    ///
    /// - Returns: its id.
    @discardableResult
    func plan(_ promise: Promise, after interaction: Interaction) throws -> Int {
        var followUp = FollowUp(text: cleaned(promise.text), due: promise.due)
        followUp.contacts = interaction.contacts
        followUp.company = interaction.companies.count == 1 ? interaction.companies[0] : nil
        followUp.meetup = interaction.meetup
        try followUp.checkLabel()
        try insert(&followUp)
        return followUp.id
    }
}
