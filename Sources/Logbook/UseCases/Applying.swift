import CivilTime
import JobSearch

/// A posting that was moved to a status.
public struct StatusMoved: Sendable {
    /// The posting as it was.
    public var old: Posting
    public var new: Posting
    /// The contact through whom one applied.
    public var through: Int?

    /// True if nothing of it is different.
    public var isSame: Bool { old == new }
}

/// An application that cannot be dated so: the posting is further than that since an earlier day.
public struct AppliedTooLate: Error {
    public var posting: Posting
}

extension Logbook {
    /// Notes that its user applied, on a day, which raises the company's stage. A posting for which
    /// that was done is not moved again; a contact and a note are taken all the same.
    ///
    /// - Throws: `AppliedTooLate` for an application after the interview to which it led.
    public func apply(
        to reference: String, on day: Day?, through contact: String? = nil, note: String? = nil
    ) throws -> Change<StatusMoved> {
        try step { step in
            let finder = Finder(db: step.db)
            let old = try step.posting(reference, finder)
            var posting = old
            let through = try contact.map { try finder.find(.contact, $0, for: .change) }
            var words: [String] = []
            if let through, let person = try finder.candidates(.contact, [through]).first {
                posting.contacts = Set(posting.contacts + [through]).sorted()
                words.append("through \(person.label) (\(person.ref))")
            }
            words += [note.map(cleaned)].compactMap { $0 }.filter { !$0.isEmpty }
            let remark = words.isEmpty ? nil : words.joined(separator: "; ")
            let today = try step.today
            if old.applied == nil {
                posting.move(to: .applied, on: day ?? today, note: remark)
                let isLower = old.status != .saved && posting.status == .applied
                if isLower, old.status.isOpen || old.status == .accepted {
                    throw AppliedTooLate(posting: old)
                }
            } else if let remark, let notes = Posting.field("notes") {
                posting.set(notes, to: posting.value(of: notes), with: remark, of: day ?? today)
            }
            try step.update(&posting)
            try step.raise(by: posting, before: old)
            return (
                "applied for \(posting.title.shortened)",
                StatusMoved(old: old, new: posting, through: through)
            )
        }
    }

    /// Moves a posting to a status on a day, which may raise the company's stage; moves stand in
    /// the order of their days, and the last one is the status.
    public func move(
        posting reference: String, to status: Posting.Status, on day: Day, note: String? = nil
    ) throws -> Change<StatusMoved> {
        try step { step in
            let old = try step.posting(reference, Finder(db: step.db))
            var posting = old
            if note != nil || posting.place(on: day) != status {
                posting.move(to: status, on: day, note: note)
                try step.update(&posting)
                try step.raise(by: posting, before: old)
            }
            return (
                "moved \(posting.title.shortened) to \(status.rawValue)",
                StatusMoved(old: old, new: posting)
            )
        }
    }
}

extension Step {
    fileprivate func posting(_ reference: String, _ finder: Finder) throws -> Posting {
        let id = try finder.find(.posting, reference, for: .change)
        guard let posting = try Posting.fetch(db, id: id) else {
            throw LogbookError.unknown(.posting, reference, nearest: [])
        }
        return posting
    }
}
