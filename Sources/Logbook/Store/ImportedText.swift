import JobSearch

/// Writes the text of the column in which imports keep what they found: one JSON object.
///
/// Names like `google/title` stand together, `{"google":{"title":…}}`, and a list of one text is
/// that text: at a million rows each byte counts. The names must come in their order.
struct ImportedText {
    private var bytes: [UInt8] = [UInt8(ascii: "{")]
    private var isFirst = true
    /// The part before the slash of the names that are written now, with the slash.
    private var group: [UInt8] = []

    init() { bytes.reserveCapacity(512) }

    mutating func put(_ name: String, _ values: [String]) {
        guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else {
            endGroup()
            return put(name: name, values)
        }
        let next = name.utf8.index(after: slash)
        if !name.utf8[..<next].elementsEqual(group) {
            beginGroup(String(name[..<slash]))
        }
        put(name: String(name[next...]), values)
    }

    /// Begins the names of one form of files.
    mutating func beginGroup(_ source: String) {
        endGroup()
        putComma()
        appendJSON(source, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        group.append(contentsOf: source.utf8)
        group.append(UInt8(ascii: "/"))
    }

    mutating func put(name: String, _ values: [String]) {
        if values.count == 1 { return put(name: name, values[0]) }
        putName(name)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            appendJSON(value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Puts a name of the group with its only value.
    mutating func put(name: String, _ value: String) {
        putName(name)
        appendJSON(value, to: &bytes)
    }

    /// The whole text.
    mutating func finish() -> String {
        endGroup()
        bytes.append(UInt8(ascii: "}"))
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func putName(_ name: String) {
        putComma()
        appendJSON(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func putComma() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private mutating func endGroup() {
        if group.isEmpty { return }
        group.removeAll(keepingCapacity: true)
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }
}
