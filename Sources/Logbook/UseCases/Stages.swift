import CivilTime
import JobSearch

/// A company or a posting that got further by itself, because of the deed of a step.
public struct Raise: Sendable, Equatable {
    public var thing: Reference
    public var label: String
    /// Word for what is different: `stage` or `status`.
    public var word: String
    public var now: String
    public var before: String
}

/// A company that was moved to a stage.
public struct StageMoved: Sendable {
    /// The company as it was.
    public var old: Company
    public var new: Company
}

extension Logbook {
    /// Moves a company to a stage on a day; moves stand in the order of their days, and the last
    /// one is the stage. A move that is there already changes nothing.
    public func move(
        company reference: String, to stage: Company.Stage, on day: Day, note: String? = nil
    ) throws -> Change<StageMoved> {
        try step { step in
            let id = try Finder(db: step.db).find(.company, reference, for: .change)
            guard let old = try Company.fetch(step.db, id: id) else {
                throw LogbookError.unknown(.company, reference, nearest: [])
            }
            var company = old
            if note != nil || company.place(on: day) != stage {
                company.move(to: stage, on: day, note: note)
                try step.update(&company)
            }
            return (
                "moved \(company.name.shortened) to \(stage.rawValue)",
                StageMoved(old: old, new: company)
            )
        }
    }
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

    /// Raises a posting to a status, and its company with it.
    private func raise(posting id: Int, to status: Posting.Status, on day: Day) throws {
        guard var posting = try Posting.fetch(db, id: id) else { return }
        let before = posting.status
        if before.isRaised(to: status) {
            posting.move(to: status, on: day)
            if try update(&posting), posting.status != before {
                raised.append(
                    Raise(
                        thing: posting.reference, label: posting.title, word: "status",
                        now: posting.status.rawValue, before: before.rawValue))
            }
        }
    }

    /// Takes in what a thing says by another one that it names: an interview about a posting is
    /// one at its company.
    func complete<T: Thing>(_ thing: inout T, before old: T?) throws {
        guard T.kind == .meetup, var meetup = thing as? Meetup, let posting = meetup.posting,
            posting != (old as? Meetup)?.posting,
            let company = try Posting.fetch(db, id: posting)?.company,
            !meetup.companies.contains(company)
        else { return }
        meetup.companies = (meetup.companies + [company]).sorted()
        if let whole = meetup as? T { thing = whole }
    }

    /// Raises the companies and postings of which a thing says for the first time that one has
    /// applied there, or has an interview.
    ///
    /// - Parameter old: the thing before; `nil` for a new one.
    func raise<T: Thing>(by thing: T, before old: T?) throws {
        switch T.kind {
        case .posting:
            guard let posting = thing as? Posting, let company = posting.company,
                let stage = posting.status.stage
            else { return }
            let was = old as? Posting
            if posting.status == was?.status, company == was?.company { return }
            try raise(company: company, to: stage, on: today)
        case .meetup:
            guard let meetup = thing as? Meetup, meetup.takesInterview else { return }
            let was = (old as? Meetup).flatMap { $0.takesInterview ? $0 : nil }
            if let posting = meetup.posting, posting != was?.posting {
                try raise(posting: posting, to: .interviewing, on: today)
            }
            try raise(companies: meetup.companies, before: was?.companies)
        case .interaction:
            guard let interaction = thing as? Interaction, interaction.channel == .interview
            else { return }
            let was = (old as? Interaction).flatMap { $0.channel == .interview ? $0 : nil }
            try raise(companies: interaction.companies, before: was?.companies)
        case .company, .contact, .followUp, .referral, .story, .skill: return
        }
    }

    /// Raises companies at which there is an interview, and was none before.
    private func raise(companies: [Int], before: [Int]?) throws {
        for company in companies where before?.contains(company) != true {
            try raise(company: company, to: .interviewing, on: today)
        }
    }
}
