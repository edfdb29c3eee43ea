import JobSearch
import Logbook

extension Interaction: Told {
    static let columns: [Column] = [.whole, .whole, .brief, .main, .detail]

    func summary(_ wording: Wording) -> String {
        "\(shown(text)), \(at.words(in: wording.zone))" + (linked(wording).map { " (\($0))" } ?? "")
    }

    func cells(_ rows: Rows) -> [String] {
        [
            rows.words(at.day(in: rows.zone)), channel == .other ? "" : channel.rawValue,
            shown(text), linked(rows.wording) ?? "",
        ]
    }

    func styles(_ rows: Rows) -> [Emphasis] { [] }

    /// True if a folded text contains another one: by their bytes, where both are ASCII.
    private func contains(_ text: String, _ other: String) -> Bool {
        let (bytes, sought) = (text.utf8, other.utf8)
        guard let first = sought.first, bytes.allSatisfy({ $0 < 0x80 }),
            sought.allSatisfy({ $0 < 0x80 })
        else { return text.contains(other) }
        var rest = bytes[...]
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: sought) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    /// Contacts and companies that its text does not name.
    private func linked(_ wording: Wording) -> String? {
        if !wording.namesLinks { return nil }
        let plain = folded(text)
        func unsaid(_ kind: Kind, _ ids: [Int]) -> [String] {
            wording.names.list(kind, ids).filter { !contains(plain, folded($0)) }
        }
        let contacts = unsaid(.contact, contacts)
        let companies = unsaid(.company, companies)
        var parts: [String] = []
        if !contacts.isEmpty { parts.append("with " + shown(contacts.inWords)) }
        if !companies.isEmpty { parts.append(shown(companies.inWords)) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
