/// A line of a vCard taken apart: `group.NAME;PARAMETER=value:value` (RFC 6350 §3.3).
struct CardLine {
    /// In lower case; empty where there is none.
    let group: String
    /// In capitals, without its group.
    let name: String
    /// The names in capitals. A bare value, as vCard 2.1 has it (`TEL;CELL:`), is a TYPE, or the
    /// ENCODING that it names.
    let parameters: [(name: String, value: String)]
    /// Its name with the group, and its parameters, as they stand.
    let head: [ArraySlice<UInt8>]
    /// Still encoded and escaped.
    let value: ArraySlice<UInt8>

    /// `nil` when the line has no colon or no name.
    init?(_ line: [UInt8]) {
        guard let colon = CardLine.colon(in: line) else { return nil }
        head = CardLine.split(line[..<colon], at: 0x3B)
        let whole = head[0]
        let dot = whole.firstIndex(of: 0x2E)
        name = String(decoding: dot.map { whole[($0 + 1)...] } ?? whole, as: UTF8.self).uppercased()
        group = dot.map { String(decoding: whole[..<$0], as: UTF8.self).lowercased() } ?? ""
        guard !name.isEmpty else { return nil }
        parameters = head.dropFirst().map(CardLine.parameter)
        value = line[(colon + 1)...]
    }

    /// The value of the first parameter of that name.
    func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// All that TYPE says, in lower case.
    var types: [String] {
        parameters.filter { $0.name == "TYPE" }
            .flatMap { $0.value.lowercased().split(separator: ",").map(String.init) }
    }

    /// Where the name and the parameters end. A quote that never closes hides no colon.
    private static func colon(in line: [UInt8]) -> Int? {
        var isQuoted = false
        for (index, byte) in line.enumerated() {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x3A, !isQuoted { return index }
        }
        return line.firstIndex(of: 0x3A)
    }

    private static func split(_ bytes: ArraySlice<UInt8>, at mark: UInt8) -> [ArraySlice<UInt8>] {
        guard bytes.contains(0x22) else {
            return bytes.split(separator: mark, omittingEmptySubsequences: false)
        }
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var isQuoted = false
        for index in bytes.indices {
            if bytes[index] == 0x22 { isQuoted.toggle() }
            if bytes[index] == mark, !isQuoted {
                parts.append(bytes[start..<index])
                start = index + 1
            }
        }
        return parts + [bytes[start...]]
    }

    private static func parameter(_ bytes: ArraySlice<UInt8>) -> (name: String, value: String) {
        func text(_ bytes: ArraySlice<UInt8>) -> String {
            String(decoding: bytes.filter { $0 != 0x22 }, as: UTF8.self)
        }
        if let equals = bytes.firstIndex(of: 0x3D) {
            return (text(bytes[..<equals]).uppercased(), text(bytes[(equals + 1)...]))
        }
        let bare = text(bytes)
        let isEncoding = ["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"].contains(bare.uppercased())
        return (isEncoding ? "ENCODING" : "TYPE", bare)
    }

    // MARK: What must be known before a line is whole

    /// Whether a line that may not be whole is quoted-printable.
    static func isQuotedPrintable(_ line: [UInt8]) -> Bool {
        guard let colon = colon(in: line) else { return false }
        return head(line[..<colon]).contains("QUOTED-PRINTABLE")
    }

    /// Where the value of a picture, a sound or a key begins; `nil` for other lines.
    static func mediaEnd(_ line: [UInt8]) -> Int? {
        guard let colon = line.firstIndex(of: 0x3A) else { return nil }
        let parts = head(line[..<colon]).split(
            separator: ";", omittingEmptySubsequences: false)
        let name = parts[0].split(separator: ".").last ?? ""
        let isMedia =
            ["PHOTO", "LOGO", "SOUND", "KEY"].contains(name)
            || parts.dropFirst().contains("BASE64") || parts.contains(where: isBase64)
        return isMedia ? colon + 1 : nil
    }

    /// True for a part of a line that says that its value is in Base64. A search in a text costs far
    /// more than its length, and most parts are shorter than what is looked for.
    private static func isBase64(_ part: Substring) -> Bool {
        part.hasSuffix("ENCODING=B")
            || part.utf8.count >= 15 && part.contains("ENCODING=BASE64")
    }

    private static func head(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix(1024), as: UTF8.self).uppercased()
    }
}
