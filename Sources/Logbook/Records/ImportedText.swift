import JobSearch

/// Writes the text of the column in which imports keep what they found: one JSON object.
///
/// Names like `google/title` stand together, `{"google":{"title":…}}`, and a list of one text is that text: at a million
/// rows each byte counts. The names must come in their order.
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

/// Reads that text: objects, lists and texts.
struct ImportedTextReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var fields: [String: [String]] = [:]

    /// What stands there by name; nothing for what is no such text.
    static func fields(_ json: String) -> [String: [String]] {
        var json = json
        return json.withUTF8 { bytes in
            var reader = ImportedTextReader(bytes)
            return reader.readObject("") ? reader.fields : [:]
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Reads an object whose names belong behind a prefix; `false` when there is none.
    private mutating func readObject(_ prefix: String) -> Bool {
        guard take("{") else { return false }
        if take("}") { return true }
        repeat {
            guard let name = readText(), take(":") else { return false }
            if peek() == UInt8(ascii: "{") {
                guard prefix.isEmpty, readObject(name + "/") else { return false }
            } else {
                guard let values = readValues() else { return false }
                fields[prefix + name] = values
            }
        } while take(",")
        return take("}")
    }

    private mutating func readValues() -> [String]? {
        guard take("[") else { return readText().map { [$0] } }
        var values: [String] = []
        if take("]") { return values }
        repeat {
            guard let value = readText() else { return nil }
            values.append(value)
        } while take(",")
        return take("]") ? values : nil
    }

    private mutating func readText() -> String? {
        guard take("\"") else { return nil }
        let start = index
        var hasEscape = false
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            let isEscape = bytes[index] == UInt8(ascii: "\\")
            hasEscape = hasEscape || isEscape
            index += isEscape ? 2 : 1
        }
        guard index < bytes.count else { return nil }
        index += 1
        if !hasEscape { return String(decoding: bytes[start..<index - 1], as: UTF8.self) }
        return JSONList.strings(String(decoding: bytes[start - 1..<index], as: UTF8.self)).first
    }

    private mutating func peek() -> UInt8? {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
        return index < bytes.count ? bytes[index] : nil
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }
}
