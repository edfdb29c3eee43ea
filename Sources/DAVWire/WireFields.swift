/// Writes the fields of a payload one behind the other.
struct WireWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func number(_ value: UInt32) {
        for shift in [24, 16, 8, 0] as [UInt32] {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    /// A text behind the number of its bytes.
    mutating func text(_ text: String) {
        number(UInt32(clamping: text.utf8.count))
        bytes += text.utf8
    }

    /// A byte that says whether there is a text, and that.
    mutating func text(ifAny text: String?) {
        byte(text == nil ? 0 : 1)
        if let text { self.text(text) }
    }

    mutating func headers(_ headers: [WireHeader]) {
        number(UInt32(clamping: headers.count))
        for header in headers {
            text(header.name)
            text(header.value)
        }
    }
}

/// Reads the fields of a payload.
struct WireReader {
    private var rest: ArraySlice<UInt8>
    private let type: WireFrameType

    init(_ bytes: ArraySlice<UInt8>, of type: WireFrameType) { (rest, self.type) = (bytes, type) }

    init(_ frame: WireFrame) { self.init(frame.payload[...], of: frame.type) }

    mutating func byte() throws(WireFault) -> UInt8 {
        guard let byte = rest.popFirst() else { throw .badLength(type) }
        return byte
    }

    mutating func number() throws(WireFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 { value = value << 8 | UInt32(try byte()) }
        return value
    }

    mutating func text() throws(WireFault) -> String {
        let length = Int(try number())
        guard length <= rest.count else { throw .badLength(type) }
        defer { rest = rest.dropFirst(length) }
        guard let text = String(validating: rest.prefix(length), as: UTF8.self) else {
            throw .badValue(type)
        }
        return text
    }

    mutating func textIfAny() throws(WireFault) -> String? {
        switch try byte() {
        case 0: nil
        case 1: try text()
        default: throw .badValue(type)
        }
    }

    mutating func headers() throws(WireFault) -> [WireHeader] {
        let count = try number()
        var headers: [WireHeader] = []
        for _ in 0..<count { headers.append(WireHeader(try text(), try text())) }
        return headers
    }

    /// Looks that nothing is left.
    func end() throws(WireFault) {
        guard rest.isEmpty else { throw .badLength(type) }
    }
}
