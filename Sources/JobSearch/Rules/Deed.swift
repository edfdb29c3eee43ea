import Foundation

extension FollowUp {
    /// What is to be done, with whom and for which company, as a sentence of its own:
    /// `send portfolio to Ada Lovelace (Acme AI)`.
    ///
    /// Names that the text has already are not said twice.
    public func deed(contacts: [String], company: String?) -> String {
        let whole = folded(text)
        let known = words(whole)
        func isSaid(_ name: String) -> Bool {
            let name = folded(name)
            return contains(whole, name) || words(name).first.map(known.contains) ?? false
        }
        let people = contacts.filter { !isSaid($0) }
        let firm = company.flatMap { contains(whole, folded($0)) ? nil : $0 }
        if people.isEmpty { return text + (firm.map { " (\($0))" } ?? "") }
        let named = people.inWords
        let verb = known.first ?? ""
        if FollowUp.verbsWithTo.contains(verb), !known.contains("to") {
            return "\(text) to \(named)" + (firm.map { " (\($0))" } ?? "")
        }
        if known.count == 1, FollowUp.verbsWithObject.contains(verb) {
            return "\(text) \(named)" + (firm.map { " (\($0))" } ?? "")
        }
        return "\(text) (\(named)\(firm.map { ", \($0)" } ?? ""))"
    }

    private static let verbsWithTo: Set<String> = [
        "explain", "forward", "give", "introduce", "mail", "pitch", "present", "reply", "send",
        "show", "speak", "submit", "suggest", "talk", "write",
    ]
    private static let verbsWithObject: Set<String> = [
        "call", "congratulate", "email", "invite", "meet", "message", "nudge", "phone", "ping",
        "remind", "text", "thank", "visit",
    ]
}

/// Whether a text has another in it, byte by byte; of folded texts that is letter by letter.
private func contains(_ text: String, _ part: String) -> Bool {
    var (text, part) = (text, part)
    return text.withUTF8 { text in
        part.withUTF8 { part in
            guard let start = text.baseAddress, let wanted = part.first, let all = part.baseAddress,
                part.count <= text.count
            else { return part.isEmpty }
            return (0...text.count - part.count).contains {
                start[$0] == wanted && memcmp(start + $0, all, part.count) == 0
            }
        }
    }
}
