/// The address of a resource: `https://cloud.example:8443/dav/ada/` (RFC 3986, RFC 9110 §4.2).
///
/// It has no user, no password, no query and no fragment: nothing of these is ever sent.
public struct DAVURL: Hashable, Sendable {
    public enum Scheme: String, Sendable {
        case http, https

        /// The port where none is named.
        var port: Int { self == .https ? 443 : 80 }
    }

    public var scheme: Scheme
    /// A name in small letters or a number; one of IPv6 in brackets.
    public let host: String
    public var port: Int
    public var path: DAVPath

    /// Reads an address as it is typed or as a server names it. Throws `DAVURLFault`.
    public init(_ text: some StringProtocol) throws(DAVURLFault) {
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else {
            throw .noScheme
        }
        guard let scheme = Scheme(rawValue: text[..<colon].lowercased()) else { throw .noScheme }
        let rest = text[colon...].dropFirst(3)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" || $0 == "\\" }
        let place = rest[..<(end ?? rest.endIndex)]
        if place.contains("@") { throw .userInside }
        guard let (host, port) = DAVURL.place(place, scheme) else { throw .badHost }
        guard let path = end.map({ DAVPath(rest[$0...]) }) ?? .root else { throw .badPath }
        (self.scheme, self.host, self.port, self.path) = (scheme, host, port, path)
    }

    private init(_ scheme: Scheme, _ host: String, _ port: Int, _ path: DAVPath) {
        (self.scheme, self.host, self.port, self.path) = (scheme, host, port, path)
    }

    private static func place(
        _ text: some StringProtocol, _ scheme: Scheme
    ) -> (host: String, port: Int)? {
        var host = Array(text.lowercased().utf8)
        var port = scheme.port
        let colon = host.lastIndex(of: 0x3A)
        if let colon, host.last != 0x5D {
            let digits = host[(colon + 1)...]
            if !digits.isEmpty {
                guard let number = Int(String(decoding: digits, as: UTF8.self)),
                    (1...65_535).contains(number), digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
                else { return nil }
                port = number
            }
            host.removeSubrange(colon...)
        }
        // `example.org.` is the same host.
        if host.last == 0x2E { host.removeLast() }
        let isBracketed = host.first == 0x5B && host.last == 0x5D
        let name = isBracketed ? host.dropFirst().dropLast() : host[...]
        let isNamed = name.allSatisfy { byte in
            if isBracketed { return byte == 0x3A || PathSegments.isUnreserved(byte) }
            // Letters that are not of ASCII are for the library of the network.
            return PathSegments.isUnreserved(byte) || byte >= 0x80
        }
        guard !name.isEmpty, isNamed else { return nil }
        return (String(decoding: host, as: UTF8.self), port)
    }

    /// Another path on the same server.
    public func at(_ path: DAVPath) -> DAVURL { DAVURL(scheme, host, port, path) }

    /// The address that a reference means here: an address, `//host/path`, an absolute path, or one
    /// that goes on from here (RFC 3986 §5.2). `nil` where it is none that can be asked for.
    public func resolving(_ reference: some StringProtocol) -> DAVURL? {
        guard let text = trimmed(String(reference)) else { return nil }
        if text.hasPrefix("//") { return try? DAVURL("\(scheme.rawValue):\(text)") }
        if text.utf8.first == 0x2F { return DAVPath(text).map(at) }
        if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") {
            return try? DAVURL(text)
        }
        let here = path.text
        let end = here.lastIndex(of: "/").map { here.index(after: $0) } ?? here.endIndex
        return DAVPath(here[..<end] + text).map(at)
    }

    /// True if both are of one scheme, host and port: only then a password may be sent to both.
    public func hasSameOrigin(as other: DAVURL) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }

    /// True for this machine itself, to which plain HTTP may be spoken.
    public var isLoopback: Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// The address as text; the port stands in it only if it is not the usual one.
    public var text: String {
        let place = port == scheme.port ? host : "\(host):\(port)"
        return "\(scheme.rawValue)://\(place)\(path.text)"
    }
}

extension DAVURL: CustomStringConvertible {
    public var description: String { text }
}

/// A reason for which a text is no address of a server.
public enum DAVURLFault: Error, Hashable, Sendable {
    /// It does not begin with `https://` or `http://`.
    case noScheme
    /// It holds a user or a password, which would be seen in it.
    case userInside
    case badHost
    /// A path with a query, a fragment or a control character.
    case badPath
}
