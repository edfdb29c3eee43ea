/// Rules on who may ask at all, before any path is looked at.
///
/// A page somewhere else can have a browser send requests here, and can give its own name the
/// address of this machine (DNS rebinding). The one is seen by Sec-Fetch-Site and Origin, the other
/// by Host, which then is a name that is not this server's.
public struct AccessRules: Equatable, Sendable {
    /// Names of this server, in lower case.
    public var names: Set<String>
    /// True if the server is reached by addresses of the network, which no page can have as a name.
    public var takesAddresses: Bool

    /// Rules for a server that listens on the loopback alone.
    public static let loopback = AccessRules(
        names: ["localhost", "127.0.0.1", "[::1]"], takesAddresses: false)

    public init(names: Set<String>, takesAddresses: Bool) {
        self.names = names
        self.takesAddresses = takesAddresses
    }

    /// - Throws: `Refusal` of a request that did not come from a program of the user.
    public func check(_ request: RequestHead) throws(Refusal) {
        let host = request["host"] ?? ""
        guard isOwn(host) else { throw Refusal(.misdirectedRequest) }
        let site = request["sec-fetch-site"]?.lowercased() ?? "none"
        let origin = request["origin"]?.lowercased()
        guard ["none", "same-origin"].contains(site),
            origin == nil || origin == "http://" + host.lowercased()
        else { throw Refusal(.forbidden) }
    }

    /// True if a value of Host is this server. The port may be another one, as behind a tunnel.
    private func isOwn(_ host: String) -> Bool {
        var name = host.lowercased()[...]
        let colon = name.lastIndex(of: ":")
        if let colon, name[colon...].dropFirst().allSatisfy({ ("0"..."9").contains($0) }) {
            // An address of IPv6 stands in brackets, so that its colons are none before a port.
            if !name.hasPrefix("[") || name[..<colon].hasSuffix("]") { name = name[..<colon] }
        }
        if names.contains(String(name)) { return true }
        return takesAddresses && AccessRules.isAddress(name)
    }

    /// True for `192.168.1.2` and `[fe80::1]`.
    static func isAddress(_ name: Substring) -> Bool {
        if name.hasPrefix("["), name.hasSuffix("]") {
            let digits = name.dropFirst().dropLast()
            return digits.contains(":") && digits.utf8.count <= 45
                && digits.allSatisfy { $0.isHexDigit && $0.isASCII || $0 == ":" || $0 == "." }
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy {
                (1...3).contains($0.count) && $0.allSatisfy { ("0"..."9").contains($0) }
                    && Int($0).map { $0 < 256 } ?? false
            }
    }
}
