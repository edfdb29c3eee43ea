/// Writes a JSON text of any length value by value, in the form of `JSON.text()`.
///
/// It hands over what it has written in pieces, each of which ends behind a value.
public struct JSONWriter {
    private let put: ([UInt8]) throws -> Void
    private var pending: [UInt8] = []
    private var levels: [Level] = []

    private struct Level {
        var closing: Unicode.Scalar
        var isEmpty = true
        /// All of it stands on one line.
        var isShort: Bool
    }

    /// Number of bytes from which a piece is handed over.
    public static let piece = 1 << 16

    public init(_ put: @escaping ([UInt8]) throws -> Void) { self.put = put }

    /// Begins an object, in one as the member of a name.
    public mutating func beginObject(_ name: String? = nil) throws {
        begin("{", "}", name, isShort: false)
    }

    /// Begins a list, in an object as the member of a name.
    ///
    /// - Parameter isShort: whether it holds neither lists nor objects.
    public mutating func beginList(_ name: String? = nil, isShort: Bool = false) throws {
        begin("[", "]", name, isShort: isShort)
    }

    /// Adds a value, to an object as the member of a name.
    public mutating func add(_ value: JSON, _ name: String? = nil) throws {
        prepare(name)
        value.append(to: &pending, depth: levels.count)
        if pending.count >= JSONWriter.piece { try flush() }
    }

    /// Ends the list or object that was begun last.
    public mutating func end() throws {
        let level = levels.removeLast()
        if !level.isEmpty, !level.isShort { newLine() }
        pending.append(UInt8(ascii: level.closing))
    }

    /// Ends the text with a line feed.
    public mutating func finish() throws {
        pending.append(0x0A)
        try flush()
    }

    private mutating func begin(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ name: String?, isShort: Bool
    ) {
        prepare(name)
        pending.append(UInt8(ascii: opening))
        levels.append(Level(closing: closing, isShort: isShort))
    }

    /// Writes what stands in front of a value.
    private mutating func prepare(_ name: String?) {
        guard let level = levels.last else { return }
        if !level.isEmpty { pending.append(UInt8(ascii: ",")) }
        if !level.isShort {
            newLine()
        } else if !level.isEmpty {
            pending.append(UInt8(ascii: " "))
        }
        levels[levels.count - 1].isEmpty = false
        guard let name else { return }
        appendJSON(name, to: &pending)
        pending += ": ".utf8
    }

    private mutating func newLine() {
        pending.append(0x0A)
        pending += repeatElement(UInt8(ascii: " "), count: 2 * levels.count)
    }

    private mutating func flush() throws {
        let bytes = pending
        pending.removeAll(keepingCapacity: true)
        try put(bytes)
    }
}
