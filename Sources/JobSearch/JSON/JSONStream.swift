/// Reads a JSON text (RFC 8259) of any length, piece by piece: lists and objects are entered, and
/// their values taken one after the other, so that one of them is in memory at a time.
public struct JSONStream {
    private let piece: () throws -> [UInt8]
    /// The part of the text that is in memory; what stands before `index` was taken.
    private var bytes: [UInt8] = []
    private var index = 0
    private var isAtEnd = false
    /// Lists and objects that were entered; true once one of their values was begun.
    private var isBegun: [Bool] = []
    /// Number of the line at which `bytes` begin.
    private var line = 1

    /// - Parameter piece: gives the next bytes of the text, in UTF-8 with or without a byte order
    ///   mark; none at its end.
    public init(_ piece: @escaping () throws -> [UInt8]) throws {
        self.piece = piece
        while bytes.count < 3, try refill() {}
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    }

    // MARK: Lists and objects

    /// Enters the object that comes next; false, and nothing, where something else does.
    public mutating func enterObject() throws -> Bool { try enter("{") }

    /// Enters the list that comes next; false, and nothing, where something else does.
    public mutating func enterList() throws -> Bool { try enter("[") }

    /// Name of the next member of the object that was entered last, whose value is to be taken then;
    /// `nil` at its end, where it is left.
    public mutating func nextName() throws -> String? {
        guard try hasNext(closing: "}") else { return nil }
        guard try peek() == UInt8(ascii: "\""), case .string(let name) = try value() else {
            throw malformed
        }
        guard try peek() == UInt8(ascii: ":") else { throw malformed }
        index += 1
        return name
    }

    /// True if the list that was entered last has another value, which is to be taken then; false at
    /// its end, where it is left.
    public mutating func hasElement() throws -> Bool { try hasNext(closing: "]") }

    /// Checks that the text ends here.
    public mutating func finish() throws {
        guard isBegun.isEmpty, try peek() == nil else { throw malformed }
    }

    private mutating func enter(_ opening: Unicode.Scalar) throws -> Bool {
        guard try peek() == UInt8(ascii: opening) else { return false }
        index += 1
        isBegun.append(false)
        return true
    }

    private mutating func hasNext(closing: Unicode.Scalar) throws -> Bool {
        let next = try peek()
        if next == UInt8(ascii: closing) {
            index += 1
            isBegun.removeLast()
            return false
        }
        let last = isBegun.count - 1
        if isBegun[last] {
            guard next == UInt8(ascii: ",") else { throw malformed }
            index += 1
        } else if next == nil {
            throw malformed
        }
        isBegun[last] = true
        return true
    }

    // MARK: Values

    /// Takes the next value.
    ///
    /// - Throws: `JSONError`, or the error of whoever gives the pieces.
    public mutating func value() throws -> JSON {
        try taking { try $0.value(depth: $1) }
    }

    /// Takes the next value, and of an object only the members of some names: the rest is passed
    /// over, and may be malformed.
    public mutating func value(only names: [StaticString]) throws -> JSON {
        try taking { try $0.value(only: names, depth: $1) }
    }

    /// Takes the next value for nothing.
    public mutating func skip() throws { _ = try value(only: []) }

    /// Takes the next value for nothing; of lists and objects in each other, down to some levels,
    /// one element is in memory at a time.
    public mutating func skip(levels: Int) throws {
        if levels == 0 { return try skip() }
        if try enterList() {
            while try hasElement() { try skip(levels: levels - 1) }
        } else if try enterObject() {
            while try nextName() != nil { try skip(levels: levels - 1) }
        } else {
            try skip()
        }
    }

    private mutating func taking(
        _ body: (inout JSONReader, _ depth: Int) throws -> JSON
    ) throws -> JSON {
        guard try peek() != nil else { throw malformed }
        var extent = ValueExtent()
        var place = index
        while true {
            let end = bytes.withUnsafeBufferPointer { extent.end(in: $0, from: place) }
            if end != nil { break }
            place = bytes.count - index
            guard try refill() else {
                // A number at the end of the text has no other end.
                if extent.mayEndHere { break }
                throw malformed
            }
        }
        var reader = JSONReader(bytes, from: index)
        do {
            let json = try body(&reader, isBegun.count)
            index = reader.index
            return json
        } catch {
            index = reader.index
            throw malformed
        }
    }

    // MARK: Pieces

    /// The next byte that is no blank; `nil` at the end.
    private mutating func peek() throws -> UInt8? {
        while true {
            while index < bytes.count {
                let byte = bytes[index]
                if byte != 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D { return byte }
                index += 1
            }
            guard try refill() else { return nil }
        }
    }

    /// Forgets what was taken and appends the next piece: `index` becomes 0. False at the end.
    private mutating func refill() throws -> Bool {
        if index > 0 {
            line += bytes[..<index].count { $0 == 0x0A }
            bytes.removeSubrange(..<index)
            index = 0
        }
        if isAtEnd { return false }
        let next = try piece()
        if next.isEmpty {
            isAtEnd = true
        } else if bytes.isEmpty {
            bytes = next
        } else {
            bytes += next
        }
        return !isAtEnd
    }

    private var malformed: JSONError {
        JSONError(line: line + bytes[..<min(index, bytes.count)].count { $0 == 0x0A })
    }
}

/// Looks for the end of a value in pieces of a text, by its quotation marks and brackets alone.
private struct ValueExtent {
    private var depth = 0
    private var isInString = false
    private var isEscaped = false
    /// True within a number, `true`, `false` or `null`.
    private var isInWord = false

    /// True if the value is whole where the text ends.
    var mayEndHere: Bool { isInWord && depth == 0 }

    /// The place behind the value; `nil` if that is in a later piece.
    mutating func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if isInString {
                index += 1
                if isEscaped {
                    isEscaped = false
                } else if byte == 0x5C {
                    isEscaped = true
                } else if byte == 0x22 {
                    isInString = false
                    if depth == 0 { return index }
                }
                continue
            }
            switch byte {
            case 0x22:
                isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // Behind a word, it closes what the value stands in.
                if depth == 0 { return index }
                depth -= 1
                if depth == 0 { return index + 1 }
            case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
                if depth == 0 { return index }
            default:
                if depth == 0 { isInWord = true }
            }
            index += 1
        }
        return nil
    }
}
