import CivilTime
import JobSearch

/// A referral that somebody is to be asked for, or was.
public struct Referring: Sendable {
    /// The company, or the posting of one, as typed.
    public var subject: String
    /// The contact who is asked, as typed.
    public var through: String
    public var note: String?
    /// The day on which to ask, as typed; `nil` where nothing was.
    public var due: Moment?
    /// The day on which to ask where nothing was typed.
    public var usualDue: Moment
    /// The day on which it was asked for; `nil` while that is planned.
    public var askedOn: Day?

    public init(_ subject: String, through: String, usualDue: Moment) {
        self.subject = subject
        self.through = through
        self.usualDue = usualDue
    }
}

/// A referral as it was before a step and as it is now.
public struct Referred: Sendable {
    /// `nil` for a new one.
    public var before: Referral?
    public var after: Referral
    /// The due day of its follow-up before it was moved.
    public var dueBefore: Moment?
}

extension Logbook {
    /// Plans to ask somebody for a referral, with a follow-up, or notes that they were asked.
    ///
    /// An open referral to the same company or posting through the same contact is kept: it is
    /// moved on, noted to or put off, and never there twice.
    public func refer(_ typed: Referring) throws -> Change<Referred> {
        try step { step in
            let finder = Finder(db: step.db)
            let subject = try finder.find(among: [.company, .posting], typed.subject)
            let contact = try finder.find(.contact, typed.through, for: .change)
            var referral = Referral(text: "")
            referral.contact = contact
            if subject.kind == .posting {
                referral.posting = subject.id
                referral.company = try Posting.fetch(step.db, id: subject.id)?.company
            } else {
                referral.company = subject.id
            }
            let known = try Referral.open(through: contact, step.db).first {
                $0.company == referral.company && $0.posting == referral.posting
            }
            let words = try step.words(for: known ?? referral)
            var result = Referred(before: known, after: known ?? referral)
            if let note = typed.note.map(cleaned), !note.isEmpty {
                result.after.add(note: note, on: try step.today)
            }
            if known == nil {
                result.after.text = "referral to \(words.place) through \(words.contact)"
                try step.insert(&result.after)
            }
            if let day = typed.askedOn {
                try step.move(&result, to: .asked, on: day, words)
                return ("asked \(words.contact) for a referral at \(words.place)", result)
            }
            try step.planAsking(&result, typed, words)
            let verb = known == nil ? "planned to ask" : "planned again to ask"
            return ("\(verb) \(words.contact) for a referral at \(words.place)", result)
        }
    }

    /// Notes how far a referral has come.
    ///
    /// - Parameter typed: the day on which it was; `nil`: today. One that is typed corrects the day
    ///   of what is there already.
    /// - Throws: `LogbookError.refused` for a referral that is there already.
    public func move(
        _ reference: String, to status: Referral.Status, on typed: Day?
    ) throws -> Change<Referred> {
        try step { step in
            let day = try typed ?? step.today
            let id = try Finder(db: step.db).find(.referral, reference, for: .change)
            guard let referral = try Referral.fetch(step.db, id: id) else {
                throw LogbookError.unknown(.referral, reference, nearest: [])
            }
            if referral.status == status {
                let since = (status == .asked ? referral.asked : referral.answered) ?? day
                if since == day || status != .asked && typed == nil {
                    throw LogbookError.refused(
                        "Referral \(referral.ref) is \(status.rawValue) already"
                            + ", since \(since.words).",
                        hint: "kith show \(referral.ref) shows it; for another day add --on.")
                }
            }
            if status != .asked, let asked = referral.asked, day < asked {
                throw LogbookError.refused(
                    "\(day.words) is before it was asked for: \(asked.words).",
                    hint: "kith show \(referral.ref) shows it.")
            }
            var result = Referred(before: referral, after: referral)
            let words = try step.words(for: referral)
            try step.move(&result, to: status, on: day, words)
            return ("\(status.deed(by: words.contact)) a referral at \(words.place)", result)
        }
    }
}

extension Referral.Status {
    /// Words for the event: `asked Mei Lin for`, `noted that Mei Lin promised`.
    fileprivate func deed(by contact: String) -> String {
        switch self {
        case .planned: "planned to ask \(contact) for"
        case .asked: "asked \(contact) for"
        case .promised: "noted that \(contact) promised"
        case .given: "noted that \(contact) gave"
        case .declined: "noted that \(contact) declined"
        }
    }
}

/// Names in sentences about a referral.
struct ReferralWords {
    var contact: String
    /// `N26`, `N26 (ML Intern)`.
    var place: String
}

extension Step {
    /// Number of days after which to hear from whoever was asked.
    static let daysToHear = 7

    fileprivate func words(for referral: Referral) throws -> ReferralWords {
        let contact = try referral.contact.flatMap { try name(Reference(.contact, $0)) }
        let company = try referral.company.flatMap { try name(Reference(.company, $0)) }
        let posting = try referral.posting.flatMap { try name(Reference(.posting, $0)) }
        let place = company.map { company in company + (posting.map { " (\($0))" } ?? "") }
        return ReferralWords(
            contact: contact ?? "somebody", place: place ?? posting ?? "a company")
    }

    /// Moves a referral to a status, and with it its follow-up: the one place where that is done.
    ///
    /// An open follow-up becomes done. After asking, one is planned to hear of it; an answer plans none.
    func move(
        _ result: inout Referred, to status: Referral.Status, on day: Day, _ words: ReferralWords
    ) throws {
        result.after.status = status
        if status == .asked {
            result.after.asked = day
            result.after.answered = nil
        } else {
            result.after.answered = day
        }
        if let id = result.after.followUp, var followUp = try FollowUp.fetch(db, id: id),
            followUp.status == .open
        {
            followUp.status = .done
            followUp.closedAt = present
            try update(&followUp)
        }
        if status == .asked {
            let due = max(day.adding(days: Step.daysToHear), try today)
            try plan(
                "hear from \(words.contact) about the referral at \(words.place)", .day(due),
                for: &result.after)
        }
        try update(&result.after)
    }

    /// Plans to ask for a referral, unless that is planned or has been done.
    fileprivate func planAsking(
        _ result: inout Referred, _ typed: Referring, _ words: ReferralWords
    ) throws {
        let open = try result.after.followUp.flatMap { try FollowUp.fetch(db, id: $0) }
        if var followUp = open, followUp.status == .open {
            if let due = typed.due, due != followUp.due {
                result.dueBefore = followUp.due
                followUp.due = due
            }
            try update(&followUp)
        } else if result.after.status == .planned || typed.due != nil {
            let deed =
                result.after.status == .planned
                ? "ask \(words.contact) for a" : "hear from \(words.contact) about the"
            try plan(
                "\(deed) referral at \(words.place)", typed.due ?? typed.usualDue,
                for: &result.after)
        }
        try update(&result.after)
    }

    private func plan(_ text: String, _ due: Moment, for referral: inout Referral) throws {
        var followUp = FollowUp(text: text, due: due)
        followUp.contacts = referral.contact.map { [$0] } ?? []
        followUp.company = referral.company
        followUp.posting = referral.posting
        try insert(&followUp)
        referral.followUp = followUp.id
    }
}

extension Referral {
    /// Adds a dated entry to the notes.
    fileprivate mutating func add(note: String, on day: Day) {
        guard let field = Referral.field("notes") else { return }
        set(field, to: value(of: field), with: note, of: day)
    }
}

extension Finder {
    /// The thing of one of several kinds that `text` names, the whole name before words of others.
    ///
    /// - Throws: `LogbookError` of the first kind where nothing, or several things are called so.
    func find(among kinds: [Kind], _ text: String) throws -> Reference {
        if let typed = Reference(typed: cleaned(text)), kinds.contains(typed.kind) {
            return Reference(typed.kind, try find(typed.kind, text, for: .change))
        }
        let named = try kinds.flatMap { try candidates($0, ids(.name($0, folded(text)))) }
        var found = named
        if named.isEmpty {
            for kind in kinds {
                switch try match(kind, text, for: .change) {
                case .none, .slip: continue
                case .one(let id): found += try candidates(kind, [id])
                case .several(let candidates), .similar(let candidates): found += candidates
                }
            }
        }
        if found.count == 1 { return Reference(found[0].kind, found[0].id) }
        if found.count > 1 { throw LogbookError.ambiguous(found[0].kind, text, found) }
        return Reference(kinds[0], try find(kinds[0], text, for: .change))
    }
}
