/// Kinds of frames between kith and kith-http, by their first byte.
public enum WireFrameType: UInt8, CaseIterable, Sendable {
    // From kith.
    case login = 1
    case request
    /// A piece of the body of the request before it.
    case body
    case end
    // From kith-http.
    case head = 17
    /// A piece of the body of an answer.
    case data
    case done
    case failure

    /// True for what kith sends, false for what kith-http sends.
    public var isRequest: Bool { rawValue < WireFrameType.head.rawValue }

    /// Maximum number of bytes of the payload.
    public var limit: Int {
        switch self {
        case .login, .failure: 64 << 10
        case .request, .head: 256 << 10
        case .body, .data: 1 << 20
        case .end, .done: 0
        }
    }
}

/// A reason for which bytes are no frames of this protocol.
public enum WireFault: Error, Hashable, Sendable {
    case unknownType(UInt8)
    /// A frame that only the other side may send.
    case wrongSide(WireFrameType)
    case tooLong(WireFrameType, Int)
    /// A payload that ends before its fields do, or goes on behind them.
    case badLength(WireFrameType)
    /// A text that is not of UTF-8, or a value that is none of those that are known.
    case badValue(WireFrameType)
    /// A login of another version of this protocol.
    case otherVersion(UInt8)
    /// A frame for which the one before leaves no place.
    case outOfPlace(WireFrameType)
}

/// A frame: its type (1 byte), its number and the length of its payload (4 bytes each, the highest
/// first), and the payload.
public struct WireFrame: Hashable, Sendable {
    public var type: WireFrameType
    public var id: UInt32
    public var payload: [UInt8]

    public init(_ type: WireFrameType, _ id: UInt32, _ payload: [UInt8] = []) {
        (self.type, self.id, self.payload) = (type, id, payload)
    }

    static let headLength = 9

    /// The frame as it is sent.
    public var bytes: [UInt8] {
        var writer = WireWriter()
        writer.byte(type.rawValue)
        writer.number(id)
        writer.number(UInt32(clamping: payload.count))
        return writer.bytes + payload
    }
}

/// Takes bytes in pieces of any length and gives back frames.
public struct WireDecoder: Sendable {
    private var bytes: [UInt8] = []
    private var start = 0
    private let takesRequests: Bool

    /// - Parameter takesRequests: true for frames of kith, false for those of kith-http.
    public init(takesRequests: Bool) { self.takesRequests = takesRequests }

    public mutating func append(_ piece: some Sequence<UInt8>) {
        if start > 0 {
            bytes.removeSubrange(..<start)
            start = 0
        }
        bytes += piece
    }

    /// True where nothing of a frame is left.
    public var isEmpty: Bool { start == bytes.count }

    /// The next frame, or `nil` as long as it is not whole.
    ///
    /// A frame that is too long is refused as soon as its length is known.
    public mutating func next() throws(WireFault) -> WireFrame? {
        guard start < bytes.count else { return nil }
        guard let type = WireFrameType(rawValue: bytes[start]) else {
            throw .unknownType(bytes[start])
        }
        guard type.isRequest == takesRequests else { throw .wrongSide(type) }
        guard bytes.count - start >= WireFrame.headLength else { return nil }
        var reader = WireReader(bytes[(start + 1)..<(start + WireFrame.headLength)], of: type)
        let id = try reader.number()
        let length = Int(try reader.number())
        guard length <= type.limit else { throw .tooLong(type, length) }
        let first = start + WireFrame.headLength
        guard bytes.count - first >= length else { return nil }
        start = first + length
        return WireFrame(type, id, Array(bytes[first..<start]))
    }
}
