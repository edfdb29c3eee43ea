import ArgumentParser
import CivilTime
import JobSearch

/// Texts that people type into fields, checked.
enum Inputs {
    static func email(_ text: String) throws -> String {
        let address = cleaned(text)
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
            !address.contains(where: \.isWhitespace)
        else {
            throw CommandError(
                "“\(shown(text))” is no email address.", hint: "Write it like ada@example.com.",
                status: .misuse)
        }
        return address
    }

    /// The canonical address of a profile.
    static func linkedIn(_ text: String) throws -> String {
        let address = cleaned(text)
        if let slug = LinkedInProfile.slug(of: address) { return LinkedInProfile.url(slug) }
        throw CommandError(
            "“\(shown(text))” is no LinkedIn profile.",
            hint: "Write it like https://www.linkedin.com/in/ada-lovelace.", status: .misuse)
    }

    /// An address of the web; `https://` is put before a bare host.
    static func url(_ text: String) throws -> String {
        let address = cleaned(text)
        let whole = address.contains("://") ? address : "https://" + address
        let host = whole.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last
        let isPlain = whole.unicodeScalars.allSatisfy {
            $0.value > 0x20 && !"<>\"\\^`{|}".unicodeScalars.contains($0)
        }
        let scheme = whole.prefix { $0 != ":" }.lowercased()
        guard ["http", "https"].contains(scheme), isPlain, let host,
            host.first?.isLetter ?? false || host.first?.isNumber ?? false,
            // Without a scheme, “n/a” and “none” are words.
            address.contains("://") || host.prefix(while: { $0 != "/" }).contains(".")
        else {
            throw CommandError(
                "“\(shown(text))” is no web address.",
                hint: "Write it like https://example.com/jobs.",
                status: .misuse)
        }
        return whole
    }

    static func tag(_ text: String) -> String {
        let tag = cleaned(text)
        return tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
    }

    static func period(_ text: String) throws -> Period {
        do {
            return try Period(parsing: text)
        } catch {
            throw CommandError(error.message, hint: error.hint, status: .misuse)
        }
    }

    static func length(_ text: String) throws -> LengthOfTime {
        do {
            return try LengthOfTime(parsing: text)
        } catch {
            throw CommandError(error.message, hint: error.hint, status: .misuse)
        }
    }

    /// A text, cleaned; `nil` when nothing is left.
    static func text(_ text: String) -> String? {
        let text = cleaned(text)
        return text.isEmpty ? nil : text
    }

    /// A text for a field; `nil` when nothing is left.
    static func text(_ typed: String, for field: AnyField) throws -> String? {
        switch field.input {
        case .plain, .sentences, .skill, .notes, .phone, .time, .jobs: text(typed)
        case .email: try email(typed)
        case .profile: try linkedIn(typed)
        case .webAddress: try url(typed)
        case .tag: text(tag(typed))
        case .rule: try rrule(typed)
        }
    }

    /// A rule that calendars and libical both read rightly.
    static func rrule(_ text: String) throws -> String {
        do {
            return try Recurrence(parsing: cleaned(text)).ordered
        } catch {
            throw CommandError(
                "The rule is refused: \(error)",
                hint: "Write it like FREQ=MONTHLY;BYDAY=1TU, or use --every 2w.", status: .misuse)
        }
    }
}
