/// One line of the head of a request or an answer.
public struct WireHeader: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}

/// A request of HTTP.
public struct WireRequest: Hashable, Sendable {
    /// Number of the login for which it is asked.
    public var login: UInt32
    public var method: String
    public var url: String
    public var headers: [WireHeader]
    public var body: [UInt8]

    /// Maximum number of bytes of a body.
    public static let bodyLimit = 48 << 20
    /// Number of bytes of the pieces in which bodies are sent.
    static let pieceLength = 64 << 10

    public init(
        login: UInt32, method: String, url: String, headers: [WireHeader] = [],
        body: [UInt8] = []
    ) {
        (self.login, self.method, self.url) = (login, method, url)
        (self.headers, self.body) = (headers, body)
    }

    /// The frame that says what is asked and how long the body is, and those of the body.
    public func frames(_ id: UInt32) -> [WireFrame] {
        var writer = WireWriter()
        writer.number(login)
        writer.text(method)
        writer.text(url)
        writer.headers(headers)
        writer.number(UInt32(clamping: body.count))
        let pieces = stride(from: 0, to: body.count, by: WireRequest.pieceLength).map { start in
            let end = min(body.count, start + WireRequest.pieceLength)
            return WireFrame(.body, id, Array(body[start..<end]))
        }
        return [WireFrame(.request, id, writer.bytes)] + pieces
    }

    /// Reads a request whose body is still to come, and the length of that.
    static func read(_ frame: WireFrame) throws(WireFault) -> (WireRequest, bodyLength: Int) {
        var reader = WireReader(frame)
        let request = WireRequest(
            login: try reader.number(), method: try reader.text(), url: try reader.text(),
            headers: try reader.headers())
        let length = Int(try reader.number())
        try reader.end()
        guard length <= bodyLimit else { throw .tooLong(.body, length) }
        return (request, length)
    }
}

/// Takes the bytes that kith sends and gives back what it wants.
public struct WireRequestStream: Sendable {
    public enum Event: Hashable, Sendable {
        case login(UInt32, WireLogin)
        /// A request with all of its body.
        case request(UInt32, WireRequest)
        /// Nothing more comes; what was asked is still to be answered.
        case end
    }

    private var decoder = WireDecoder(takesRequests: true)
    private var open: (id: UInt32, request: WireRequest, missing: Int)?
    private var isOver = false

    public init() {}

    public mutating func append(_ piece: some Sequence<UInt8>) { decoder.append(piece) }

    /// The next thing wanted, or `nil` as long as it is not whole.
    public mutating func next() throws(WireFault) -> Event? {
        while let frame = try decoder.next() {
            if isOver { throw .outOfPlace(frame.type) }
            if frame.type != .body, open != nil { throw .outOfPlace(frame.type) }
            switch frame.type {
            case .login: return .login(frame.id, try WireLogin(frame))
            case .request:
                let (request, length) = try WireRequest.read(frame)
                if length == 0 { return .request(frame.id, request) }
                open = (frame.id, request, length)
            case .body: if let event = try take(frame) { return event }
            case .end:
                isOver = true
                return .end
            case .head, .data, .done, .failure: throw .wrongSide(frame.type)
            }
        }
        return nil
    }

    private mutating func take(_ piece: WireFrame) throws(WireFault) -> Event? {
        guard var current = open, current.id == piece.id else { throw .outOfPlace(.body) }
        let count = piece.payload.count
        guard count > 0, count <= current.missing else { throw .badLength(.body) }
        // Held by one variable alone, the body grows where it is.
        open = nil
        current.request.body += piece.payload
        current.missing -= count
        if current.missing == 0 { return .request(current.id, current.request) }
        open = current
        return nil
    }
}
