/// The path of a resource on a server, percent-encoded (RFC 3986 §3.3).
///
/// Servers write one path in several ways: `/a@b/`, `/a%40b/`, `/a%40b`. Paths are equal if they
/// lead to the same resource; `text` stays as the server wrote it, since it is sent back.
public struct DAVPath: Sendable {
    /// The path as it is sent and the key behind it, each after a NUL, which no path has; most paths
    /// are their own key and stand alone. A collection has very many of them.
    private let packed: String

    /// Reads an absolute path that may lack some percent-encoding. `nil` for a path that is not
    /// absolute, has a query, a fragment or a control character, or that hides one by encoding.
    public init?(_ text: some StringProtocol) {
        if DAVPath.isPlain(text) {
            self.init(text: String(text), key: nil)
            return
        }
        guard let segments = PathSegments(text) else { return nil }
        self.init(text: segments.text, key: segments.key)
    }

    private init(text: String, key: String?) {
        packed = key == nil || text == key ? text : "\0\(text)\0\(key ?? text)"
    }

    /// The path as it is sent: it begins with a slash, has no `.` or `..`, and is of ASCII.
    public var text: String { part(0) }

    /// Equal for all ways to write the path.
    var key: String { part(1) }

    private func part(_ index: Int) -> String {
        guard packed.utf8.first == 0 else { return packed }
        return String(packed.dropFirst().split(separator: "\0")[index])
    }

    /// The path of the server itself.
    public static let root = DAVPath(text: "/", key: "/")

    /// True for a path that ends with a slash, as those of collections do (RFC 4918 §5.2).
    public var isCollection: Bool { key.utf8.last == 0x2F }

    /// The same path with a slash at its end.
    public var asCollection: DAVPath {
        isCollection ? self : DAVPath(text: text + "/", key: key + "/")
    }

    /// True if both lead to one resource, whether or not a slash ends them.
    public func isSame(as other: DAVPath) -> Bool { asCollection.key == other.asCollection.key }

    /// True for a resource anywhere inside this collection, but not for the collection itself.
    public func contains(_ other: DAVPath) -> Bool {
        let own = asCollection.key.utf8
        return other.key.utf8.count > own.count && other.key.utf8.starts(with: own)
    }

    /// The last part of the path with percent-encoding undone: `F1.ics`. Empty for the root.
    public var name: String {
        let end = isCollection ? key.dropLast() : key[...]
        let start = end.lastIndex(of: "/").map { end.index(after: $0) } ?? end.startIndex
        return String(decoding: PathSegments.decoded(Array(end[start...].utf8)), as: UTF8.self)
    }

    /// A member of this collection, by its name without percent-encoding.
    public func appending(_ name: String, isCollection: Bool = false) -> DAVPath {
        let segment = PathSegments.encoded(Array(name.utf8), keeping: PathSegments.isUnreserved)
        let key = PathSegments.encoded(Array(name.utf8), keeping: PathSegments.isSegment)
        let end = isCollection ? "/" : ""
        let own = asCollection
        return DAVPath(text: own.text + segment + end, key: own.key + key + end)
    }

    /// True for a path in which nothing has to be changed, as most are.
    private static func isPlain(_ text: some StringProtocol) -> Bool {
        var last: UInt8 = 0
        for byte in text.utf8 {
            if last == 0, byte != 0x2F { return false }
            // A dot behind a slash may begin `.` or `..`.
            if byte == 0x2E, last == 0x2F { return false }
            guard byte == 0x2F || PathSegments.isUnreserved(byte) else { return false }
            last = byte
        }
        return last != 0
    }
}

extension DAVPath: Hashable {
    public static func == (a: DAVPath, b: DAVPath) -> Bool { a.key == b.key }
    public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension DAVPath: CustomStringConvertible {
    public var description: String { text }
}
