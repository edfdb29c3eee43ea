import CivilTime
import JobSearch

@testable import Intake

/// What must be true of a thing that any file says.
enum FindingCheck {
    /// What is not as it must be, or `nil`.
    static func fault(of finding: Finding, in format: IntakeFormat) -> String? {
        switch finding {
        case .skipped(_, let reason), .problem(_, let reason):
            reason.isEmpty ? "no reason" : nil
        case .contact(let contact):
            // A card may have a telephone number and nothing else; the log skips it.
            fault(of: contact) ?? (format == .vcard ? nil : namelessness(of: contact))
        case .company(let company):
            company.name.isEmpty || !isText(company.name) ? "a company “\(company.name)”" : nil
        case .interaction(let interaction): fault(of: interaction)
        case .posting(let posting): fault(of: posting)
        case .skill(let skill): isText(skill.name) ? nil : "a skill “\(skill.name)”"
        case .meetup(let meetup): fault(of: meetup)
        case .occurrence(let occurrence): fault(of: occurrence.meetup)
        case .cancellation(let cancellation): isBlank(cancellation.uid) ? "no UID" : nil
        }
    }

    private static func fault(of contact: FoundContact) -> String? {
        if contact.name != cleaned(contact.name) { return "the name “\(contact.name)”" }
        for text in [contact.company, contact.title, contact.notes, contact.uid] + contact.tags {
            if let text, !isText(text) { return "the text “\(text)”" }
        }
        if (contact.emails + contact.phones).contains("") { return "an empty address" }
        return nil
    }

    private static func namelessness(of contact: FoundContact) -> String? {
        let isKnown =
            contact.emails.contains { $0.contains("@") }
            || contact.linkedIn.flatMap { LinkedInProfile.slug(of: $0) } != nil
        return contact.name.isEmpty && !isKnown ? "somebody without name and address" : nil
    }

    private static func fault(of interaction: FoundInteraction) -> String? {
        if !isText(interaction.text) { return "the words “\(interaction.text)”" }
        if interaction.key.isEmpty { return "no key" }
        if interaction.people.isEmpty { return "an interaction with nobody" }
        return interaction.people.lazy.compactMap { fault(of: $0) ?? namelessness(of: $0) }.first
    }

    private static func fault(of posting: FoundPosting) -> String? {
        for text in [posting.title, posting.company, posting.url] {
            if let text, !isText(text) { return "the text “\(text)”" }
        }
        return nil
    }

    private static func fault(of meetup: FoundMeetup) -> String? {
        let optional = [
            meetup.location, meetup.onlineURL, meetup.url, meetup.organizer, meetup.notes,
        ]
        for text in optional.compactMap(\.self) + meetup.tags where !isText(text) {
            return "the text “\(text)”"
        }
        if cleaned(meetup.title) != meetup.title { return "the title “\(meetup.title)”" }
        if isBlank(meetup.uid) { return "no UID" }
        if meetup.exceptions != Set(meetup.exceptions).sorted() { return "exceptions in disorder" }
        if let warning = meetup.warnings.first(where: { !$0.hasSuffix(".") }) {
            return "no sentence: \(warning)"
        }
        switch meetup.time {
        case .days(let first, let last): return last < first ? "it ends before it begins" : nil
        case .times(let start, let end, let zone):
            return end < start || zone.isEmpty ? "from \(start) to \(end) in “\(zone)”" : nil
        }
    }

    /// Whether it is a text as it may enter the log, and not an empty one.
    private static func isText(_ text: String) -> Bool {
        !text.isEmpty && cleaned(text) == text
    }
}
