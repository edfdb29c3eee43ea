/// An answer of HTTP.
public struct WireAnswer: Hashable, Sendable {
    public var status: Int
    public var headers: [WireHeader]
    public var body: [UInt8]

    /// Maximum number of bytes of a body.
    public static let bodyLimit = 48 << 20
    /// Maximum number of bytes of the heads that come for one request.
    public static let headLimit = 64 << 10

    public init(status: Int, headers: [WireHeader] = [], body: [UInt8] = []) {
        (self.status, self.headers, self.body) = (status, headers, body)
    }

    /// The frame of status and headers; the body has frames of its own.
    public func headFrame(_ id: UInt32) -> WireFrame {
        var writer = WireWriter()
        writer.number(UInt32(clamping: status))
        writer.headers(headers)
        return WireFrame(.head, id, writer.bytes)
    }

    /// Frames of a piece of a body, however long that is.
    public static func dataFrames(_ id: UInt32, _ piece: UnsafeRawBufferPointer) -> [WireFrame] {
        stride(from: 0, to: piece.count, by: WireFrameType.data.limit).map { start in
            let end = min(piece.count, start + WireFrameType.data.limit)
            return WireFrame(.data, id, Array(piece[start..<end]))
        }
    }

    /// Makes room for as long a body as the head promises: one that grows is copied, and is there
    /// twice then.
    fileprivate mutating func reserveBody() {
        let promised = headers.first { $0.name.lowercased() == "content-length" }
        guard let length = promised.flatMap({ Int($0.value) }), length > 0 else { return }
        body.reserveCapacity(min(length, WireAnswer.bodyLimit))
    }

    init(head frame: WireFrame) throws(WireFault) {
        var reader = WireReader(frame)
        let status = Int(try reader.number())
        guard (100..<1000).contains(status) else { throw .badValue(.head) }
        self.init(status: status, headers: try reader.headers())
        try reader.end()
    }
}

/// A reason for which a request has no answer.
public struct WireFailure: Error, Hashable, Sendable {
    public enum Kind: UInt8, CaseIterable, Sendable {
        /// No such host is known.
        case unresolved = 1
        /// Nobody takes connections there.
        case refused
        case timedOut
        /// A certificate for another name.
        case certificateName
        /// A certificate of an authority that is not trusted.
        case certificateAuthority
        /// A certificate that is no longer valid, or not yet.
        case certificateDate
        /// Anything else that TLS refuses.
        case tls
        /// A connection that broke, or a body that is not as long as was promised.
        case cut
        case tooLarge
        /// An address of another server than the login's.
        case elsewhere
        case badRequest
        case other
    }

    public var kind: Kind
    /// A reason for people, mostly in libcurl's words; it may be empty.
    public var text: String

    public init(_ kind: Kind, _ text: String = "") { (self.kind, self.text) = (kind, text) }

    public func frame(_ id: UInt32) -> WireFrame {
        var writer = WireWriter()
        writer.byte(kind.rawValue)
        writer.text(String(text.prefix(1000)))
        return WireFrame(.failure, id, writer.bytes)
    }

    init(_ frame: WireFrame) throws(WireFault) {
        var reader = WireReader(frame)
        guard let kind = Kind(rawValue: try reader.byte()) else { throw .badValue(.failure) }
        self.init(kind, try reader.text())
        try reader.end()
    }
}

/// Takes the bytes that kith-http sends and gives back whole answers.
public struct WireAnswerStream: Sendable {
    private var decoder = WireDecoder(takesRequests: false)
    private var open: [UInt32: WireAnswer] = [:]

    public init() {}

    public mutating func append(_ piece: some Sequence<UInt8>) { decoder.append(piece) }

    /// The next request that is over, with its answer or the reason why it has none; `nil` as long
    /// as none is.
    public mutating func next() throws(WireFault) -> (
        id: UInt32, result: Result<WireAnswer, WireFailure>
    )? {
        while let frame = try decoder.next() {
            switch frame.type {
            case .head:
                guard open[frame.id] == nil else { throw .outOfPlace(.head) }
                var answer = try WireAnswer(head: frame)
                answer.reserveBody()
                open[frame.id] = answer
            case .data:
                guard let count = open[frame.id]?.body.count else { throw .outOfPlace(.data) }
                let length = count + frame.payload.count
                guard length <= WireAnswer.bodyLimit else { throw .tooLong(.data, length) }
                open[frame.id]?.body += frame.payload
            case .done:
                guard let answer = open.removeValue(forKey: frame.id) else {
                    throw .outOfPlace(.done)
                }
                return (frame.id, .success(answer))
            case .failure:
                open[frame.id] = nil
                return (frame.id, .failure(try WireFailure(frame)))
            case .login, .request, .body, .end: throw .wrongSide(frame.type)
            }
        }
        return nil
    }
}
