import CivilTime

/// Something that is served, as it is at a moment.
public struct Resource: Equatable {
    public enum MediaType: String, Sendable {
        case page = "text/html; charset=utf-8"
        case calendar = "text/calendar; charset=utf-8"
        case cards = "text/vcard; charset=utf-8"
        case style = "text/css; charset=utf-8"
        case icon = "image/svg+xml"
    }

    public let type: MediaType
    public let bytes: [UInt8]
    /// The bytes packed by gzip, where that makes them fewer; done when they are first asked for.
    public var packed: [UInt8]? { packing.bytes }
    private let packing: Packing
    /// Sum of the bytes, which stands in the tags.
    public let tag: String
    /// The second in which it became what it is.
    public internal(set) var lastModified: Instant
    /// The name under which a program stores it.
    public let fileName: String?
    /// Policy for what it may load, by the browser's leave.
    public let policy: String

    public init(
        _ type: MediaType, _ bytes: [UInt8], lastModified: Instant, fileName: String? = nil,
        policy: String = Answer.strictest
    ) {
        self.type = type
        self.bytes = bytes
        packing = Packing(bytes)
        tag = ContentTag.text(of: bytes)
        self.lastModified = lastModified
        self.fileName = fileName
        self.policy = policy
    }

    /// The same bytes of the same second.
    public static func == (one: Resource, other: Resource) -> Bool {
        one.type == other.type && one.bytes == other.bytes
            && one.lastModified == other.lastModified && one.fileName == other.fileName
            && one.policy == other.policy
    }

    /// Returns the answer to a request for it: the bytes as the client takes them, or 304 where it
    /// has them.
    public func answer(to request: RequestHead) -> Answer {
        let packed = AcceptedCoding.takesGzip(request["accept-encoding"]) ? self.packed : nil
        // Each form has a strong tag of its own, since their bytes differ (RFC 9110 §8.8.3.3).
        let tags = [tag, tag + "-gzip"].map { "\"\($0)\"" }
        var answer = Answer(status: .ok)
        answer.isHead = request.method == .head
        answer.ends = !request.keepsConnection
        answer.fields = [
            .init("ETag", packed == nil ? tags[0] : tags[1]),
            .init("Last-Modified", lastModified.httpDate),
            // Everything is asked for again, and is private.
            .init("Cache-Control", "private, no-cache"),
            .init("Vary", "Accept-Encoding"),
        ]
        if isKnown(to: request, by: tags) {
            answer.status = .notModified
            return answer
        }
        answer.fields += [
            .init("Content-Type", type.rawValue), .init("Content-Security-Policy", policy),
        ]
        if let fileName {
            answer.fields.append(.init("Content-Disposition", "inline; filename=\"\(fileName)\""))
        }
        if packed != nil { answer.fields.append(.init("Content-Encoding", "gzip")) }
        answer.body = packed ?? bytes
        return answer
    }

    /// True if the client has these bytes, in either form (RFC 9110 §13.1.2 and §13.1.3: dates count
    /// only where there are no tags).
    private func isKnown(to request: RequestHead, by tags: [String]) -> Bool {
        if let known = request["if-none-match"] {
            let known = known.split(separator: ",").map { part in
                let tag = part.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
                return tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
            }
            return known.contains { $0 == "*" || tags.contains(String($0)) }
        }
        guard let since = request["if-modified-since"].flatMap({ Instant(httpDate: $0) }) else {
            return false
        }
        return lastModified.seconds <= since.seconds
    }
}

/// Bytes that are packed once, and only if somebody takes them so.
private final class Packing {
    private let plain: [UInt8]
    lazy var bytes = Gzip.packed(plain)

    init(_ plain: [UInt8]) { self.plain = plain }
}
