extension FollowUp {
    /// What is to be done, with whom and for which company, as a sentence of its own: `send portfolio to Ada Lovelace
    /// (Acme AI)`.
    ///
    /// Names that the text has already are not said twice.
    public func deed(contacts: [String], company: String?) -> String {
        let whole = folded(text)
        let known = Set(words(whole))
        func isSaid(_ name: String) -> Bool {
            let name = folded(name)
            return whole.contains(name) || words(name).first.map(known.contains) ?? false
        }
        let people = contacts.filter { !isSaid($0) }
        let firm = company.flatMap { whole.contains(folded($0)) ? nil : $0 }
        guard let last = people.last else { return text + (firm.map { " (\($0))" } ?? "") }
        let named =
            people.count == 1 ? last : people.dropLast().joined(separator: ", ") + " and " + last
        let verb = words(whole).first ?? ""
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
