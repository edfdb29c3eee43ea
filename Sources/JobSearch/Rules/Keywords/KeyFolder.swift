/// Folds spellings to keys, one after the other.
struct KeyFolder {
    private var scanner = TokenScanner()
    private var lower: [Unicode.Scalar] = []
    private var key: [Unicode.Scalar] = []

    mutating func key(of term: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: key(utf8: Array(term.utf8)[...]))
        return String(view)
    }

    mutating func key(utf8 bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        if bytes.allSatisfy({ $0 < 0x80 }) {
            lower.removeAll(keepingCapacity: true)
            for byte in bytes { lower.append(Unicode.Scalar(byte).lowered) }
        } else {
            lower = PlainText(String(decoding: bytes, as: UTF8.self)).lower
        }
        return fold()
    }

    /// The key of a spelling whose scalars are plain already.
    mutating func key(of spelling: [Unicode.Scalar]) -> [Unicode.Scalar] {
        lower.removeAll(keepingCapacity: true)
        for scalar in spelling { lower.append(PlainText.lowered(scalar)) }
        return fold()
    }

    private mutating func fold() -> [Unicode.Scalar] {
        key.removeAll(keepingCapacity: true)
        scanner.scan(lower, lower.indices) { token in
            if !key.isEmpty { key.append(" ") }
            key.append(contentsOf: token)
        }
        return key
    }
}
