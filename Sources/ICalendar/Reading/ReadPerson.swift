/// Somebody whom an item names: its organizer or an attendee (RFC 5545 §3.8.4.1, §3.8.4.3).
public struct ReadPerson: Hashable, Sendable {
    /// CN; empty where the file has none.
    public var name: String
    /// As written: `mailto:ada@example.com`; some sites write web addresses.
    public var address: String
    /// EMAIL (RFC 7986 §6.2): where the address is no mail address.
    public var emailParameter: String?
    /// CUTYPE in capitals: `ROOM`; `nil` where the file says nothing, which means a person.
    public var type: String?
    /// PARTSTAT in capitals: `DECLINED`.
    public var participation: String?

    public init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    /// The name, else the address without `mailto:`.
    public var label: String { name.isEmpty ? bareAddress : name }

    /// The mail address; `nil` where the address is of another kind.
    public var email: String? {
        if let emailParameter, emailParameter.contains("@") { return emailParameter }
        guard isMail else { return nil }
        let address = bareAddress.prefix { $0 != "?" }
        return address.contains("@") ? String(address) : nil
    }

    private var isMail: Bool { address.lowercased().hasPrefix("mailto:") }
    private var bareAddress: String { isMail ? String(address.dropFirst(7)) : address }
}
