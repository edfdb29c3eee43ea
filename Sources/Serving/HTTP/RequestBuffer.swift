/// The bytes of a connection on their way to becoming requests, of which no more are kept than a
/// head may have.
public struct RequestBuffer: Sendable {
    /// Maximum number of bytes of a head.
    public static let mostBytes = 16 << 10
    /// Maximum number of bytes of its first line.
    static let mostLine = 4 << 10
    /// Maximum number of its fields.
    static let mostFields = 100

    private var bytes: [UInt8] = []
    /// Number of bytes in which no end of a head begins.
    private var searched = 0

    public init() {}

    /// True if no request has begun.
    public var isEmpty: Bool { bytes.isEmpty }

    public mutating func append(_ new: some Collection<UInt8>) { bytes.append(contentsOf: new) }

    /// Takes the next head out; `nil` where more bytes are needed.
    ///
    /// - Throws: `Refusal`; nothing after it can be understood then.
    public mutating func next() throws(Refusal) -> RequestHead? {
        // A line end that an old program has sent behind its last request.
        if searched == 0, bytes.starts(with: [.carriageReturn, .lineFeed]) {
            bytes.removeFirst(2)
        }
        if bytes == [.carriageReturn] { return nil }
        if let first = bytes.first, !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) {
            throw Refusal(.badRequest)
        }
        guard let end = endOfHead() else {
            try checkLength()
            return nil
        }
        if end > RequestBuffer.mostBytes { throw Refusal(.headTooLarge) }
        let lines = bytes[..<end]
        if lineLength > RequestBuffer.mostLine { throw Refusal(.uriTooLong) }
        let head = try RequestHead(lines: lines)
        bytes.removeFirst(end + 4)
        searched = 0
        return head
    }

    /// The place of the two line ends behind a head.
    private mutating func endOfHead() -> Int? {
        let ending: [UInt8] = [.carriageReturn, .lineFeed, .carriageReturn, .lineFeed]
        var place = searched
        while place + ending.count <= bytes.count {
            if bytes[place] == .carriageReturn, bytes[place...].starts(with: ending) {
                return place
            }
            place += 1
        }
        searched = max(0, bytes.count - ending.count + 1)
        return nil
    }

    private var lineLength: Int {
        bytes.firstIndex(of: .carriageReturn) ?? bytes.count
    }

    /// Refuses what is too long already, however much comes.
    private func checkLength() throws(Refusal) {
        if lineLength > RequestBuffer.mostLine { throw Refusal(.uriTooLong) }
        if bytes.count > RequestBuffer.mostBytes { throw Refusal(.headTooLarge) }
    }
}
