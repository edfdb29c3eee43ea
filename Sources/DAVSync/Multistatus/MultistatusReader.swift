/// Reads a multistatus (RFC 4918 §13) as it comes in, in pieces of any size, and hands out one
/// response after the other. It never holds more than one of them.
///
/// The responses are not the whole before `finish` says so: a body that is cut throws there.
public struct MultistatusReader: ~Copyable {
    private var parser: XMLPushParser
    private let builder: MultistatusBuilder

    /// Addresses that are accepted.
    public enum Scope: Sendable {
        /// The resource that was asked and what is inside it.
        case inside
        /// Any on the same server, for questions about a user.
        case server
    }

    /// - Parameters:
    ///   - url: the address that was asked: addresses in the answer are relative to it.
    ///   - each: called for each response, in the order of the answer.
    public init(
        of url: DAVURL, scope: Scope = .inside, limits: MultistatusLimits = MultistatusLimits(),
        each: @escaping (DAVResponse) -> Void
    ) throws(MultistatusFault) {
        builder = MultistatusBuilder(url, scope, limits, each)
        parser = try XMLPushParser(builder)
    }

    /// Reads on.
    public mutating func read(_ bytes: [UInt8]) throws(MultistatusFault) {
        let result = bytes.withUnsafeBytes { body -> Result<Void, MultistatusFault> in
            Result { () throws(MultistatusFault) in
                // The parser copies what it is given.
                for start in stride(from: 0, to: body.count, by: MultistatusReader.piece) {
                    let end = min(start + MultistatusReader.piece, body.count)
                    try parser.read(UnsafeRawBufferPointer(rebasing: body[start..<end]))
                }
            }
        }
        try result.get()
    }

    /// Number of bytes that are parsed at once.
    private static let piece = 1 << 16

    /// Says that the body ends here. Throws `MultistatusFault` if that is before its end.
    public consuming func finish() throws(MultistatusFault) -> MultistatusEnd {
        try parser.finish()
        return builder.whole
    }

    /// Reads a body that is at hand.
    ///
    /// - Returns: all responses and what is said of the whole.
    public static func all(
        _ body: [UInt8], of url: DAVURL, scope: Scope = .inside,
        limits: MultistatusLimits = MultistatusLimits()
    ) throws(MultistatusFault) -> (responses: [DAVResponse], end: MultistatusEnd) {
        var responses: [DAVResponse] = []
        var reader = try MultistatusReader(of: url, scope: scope, limits: limits) {
            responses.append($0)
        }
        try reader.read(body)
        let end = try reader.finish()
        return (responses, end)
    }
}
