import CivilTime
import JobSearch

/// What followed by itself from what was done: a company or a posting that got further.
public struct Raise: Sendable, Equatable {
    public var thing: Reference
    public var label: String
    /// Word for what is different: `stage` or `status`.
    public var word: String
    public var now: String
    public var before: String
}

extension Step {
    /// Raises a company to a stage, and notes it for the answer: an application or an interview
    /// does so. Nothing lowers it, or takes it out of rejected, accepted or closed, but its user.
    ///
    /// - Parameter day: the day on which it is entered.
    func raise(company id: Int, to stage: Company.Stage, on day: Day) throws {
        guard var company = try Company.fetch(db, id: id), company.stage.isRaised(to: stage)
        else { return }
        let before = company.stage
        company.move(to: stage, on: day)
        guard try update(&company), company.stage != before else { return }
        raised.append(
            Raise(
                thing: company.reference, label: company.name, word: "stage",
                now: company.stage.rawValue, before: before.rawValue))
    }

    /// Follows a change of a company's stage, whatever made it: each one comes by here.
    func stageChanged(of company: Company, from old: Company.Stage) throws {}
}
