import CivilTime

/// An answer to a request.
public struct Answer: Equatable, Sendable {
    public var status: Status
    /// The fields of its own; `bytes` adds those that every answer has.
    public var fields: [RequestHead.Field] = []
    public var body: [UInt8] = []
    /// True if the body is not sent, only told of (HEAD).
    public var isHead = false
    /// True if no other request may follow on the connection.
    public var ends = false

    /// Fields of every answer. The address is a secret: no other site may be told of it, frame it or
    /// read what stands there.
    static let always: [RequestHead.Field] = [
        .init("X-Content-Type-Options", "nosniff"),
        .init("Referrer-Policy", "no-referrer"),
        .init("X-Frame-Options", "DENY"),
        .init("Cross-Origin-Opener-Policy", "same-origin"),
        .init("Cross-Origin-Resource-Policy", "same-origin"),
        .init("X-Robots-Tag", "noindex"),
    ]

    /// Policy of what has no styles, no pictures and no scripts.
    public static let strictest = "default-src 'none'; frame-ancestors 'none'"

    /// Returns the answer to a request that is refused: its status and the words for it.
    ///
    /// The same status has the same bytes, whatever was asked.
    public static func refusing(_ status: Status, isHead: Bool = false) -> Answer {
        var answer = Answer(status: status)
        answer.fields = [
            .init("Content-Type", "text/plain; charset=utf-8"),
            .init("Cache-Control", "no-store"),
            .init("Content-Security-Policy", strictest),
        ]
        if status == .methodNotAllowed { answer.fields.append(.init("Allow", "GET, HEAD")) }
        answer.body = Array("\(status.rawValue) \(status.reason)\n".utf8)
        answer.isHead = isHead
        // What a client sends behind one of the others cannot be understood.
        answer.ends = ![.notFound, .forbidden, .misdirectedRequest, .unavailable].contains(status)
        return answer
    }

    /// Returns the bytes of its head, with the empty line at its end.
    public func head(at now: Instant) -> [UInt8] {
        var text = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
        func add(_ field: RequestHead.Field) { text += "\(field.name): \(field.value)\r\n" }
        add(.init("Date", now.httpDate))
        fields.forEach(add)
        Answer.always.forEach(add)
        if status != .notModified { add(.init("Content-Length", String(body.count))) }
        if ends { add(.init("Connection", "close")) }
        return Array((text + "\r\n").utf8)
    }

    /// The body as it is sent.
    public var sentBody: [UInt8] { isHead || status == .notModified ? [] : body }
}
