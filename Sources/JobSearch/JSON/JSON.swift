/// A JSON value (RFC 8259) whose members keep their order.
public indirect enum JSON: Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    public typealias Member = (name: String, value: JSON)

    public static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
    public static func optional(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }
    public static func strings(_ list: [String]) -> JSON { .array(list.map(JSON.string)) }

    /// The value as text: objects and lists of objects over several lines, two blanks a level, the
    /// rest on one.
    public func text() -> String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value as text without blanks.
    public func compactText() -> String {
        var bytes: [UInt8] = []
        append(to: &bytes, depth: nil)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the value as text.
    ///
    /// - Parameter depth: levels around it; `nil` for a text without blanks.
    public func append(to bytes: inout [UInt8], depth: Int? = 0) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .int(let value): bytes += String(value).utf8
        case .double(let value): bytes += String(value).utf8
        case .string(let value): appendJSON(value, to: &bytes)
        case .array(let values):
            let isShort = values.allSatisfy(\.isScalar)
            JSON.append("[", "]", values, to: &bytes, isShort: isShort, depth) {
                $0.append(to: &$1, depth: $2)
            }
        case .object(let members):
            JSON.append("{", "}", members, to: &bytes, isShort: members.isEmpty, depth) {
                appendJSON($0.name, to: &$1)
                $1 += (depth == nil ? ":" : ": ").utf8
                $0.value.append(to: &$1, depth: $2)
            }
        }
    }

    private static func append<T>(
        _ opening: String, _ closing: String, _ elements: [T], to bytes: inout [UInt8],
        isShort: Bool, _ depth: Int?, _ append: (T, inout [UInt8], Int?) -> Void
    ) {
        bytes += opening.utf8
        let inner = depth.map { isShort ? $0 : $0 + 1 }
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes += (isShort && depth != nil ? ", " : ",").utf8 }
            if !isShort { newLine(inner, &bytes) }
            append(element, &bytes, inner)
        }
        if !isShort { newLine(depth, &bytes) }
        bytes += closing.utf8
    }

    private static func newLine(_ depth: Int?, _ bytes: inout [UInt8]) {
        guard let depth else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        case .null, .bool, .int, .double, .string: true
        }
    }

    /// The members of an object; none of any other value.
    public var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    /// Value of a member of an object; `nil` where there is none, or `null`.
    public subscript(_ name: String) -> JSON? {
        guard let value = members.first(where: { $0.name == name })?.value else { return nil }
        if case .null = value { return nil }
        return value
    }

    /// The texts of a list of texts, or a text alone as a list of one; `nil` for anything else.
    public var texts: [String]? {
        switch self {
        case .string(let text): return [text]
        case .array(let values):
            let texts = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
            return texts.count == values.count ? texts : nil
        case .null, .bool, .int, .double, .object: return nil
        }
    }
}
