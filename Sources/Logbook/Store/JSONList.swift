import JobSearch

/// Lists of texts and of ids as the JSON arrays in which a row keeps them.
enum JSONList {
    static func text(_ list: [String]) -> String {
        if list.isEmpty { return "[]" }
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (index, text) in list.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            appendJSON(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        return String(decoding: bytes, as: UTF8.self)
    }

    static func text(_ ids: [Int]) -> String {
        "[" + ids.map(String.init).joined(separator: ",") + "]"
    }

    /// The strings in a JSON array that `text(_:)` or SQLite wrote.
    static func strings(_ json: String) -> [String] {
        if json == "[]" { return [] }
        return plainStrings(json) ?? (try? JSON(parsing: json.utf8))?.texts ?? []
    }

    /// The strings where none has an escape: they are what stands between the quotation marks.
    private static func plainStrings(_ json: String) -> [String]? {
        var json = json
        return json.withUTF8 { bytes in
            if bytes.contains(0x5C) { return nil }
            var list: [String] = []
            var start: Int?
            for (index, byte) in bytes.enumerated() where byte == 0x22 {
                if let begin = start {
                    list.append(String(decoding: bytes[begin..<index], as: UTF8.self))
                    start = nil
                } else {
                    start = index + 1
                }
            }
            return list
        }
    }

    /// The ids in a JSON array of numbers, in ascending order; those that are too large to be one
    /// are left out.
    static func ids(_ json: String) -> [Int] {
        var list: [Int] = []
        var id: Int?
        for byte in json.utf8 {
            if (0x30...0x39).contains(byte) {
                let before = id ?? 0
                id = before > Int.max / 10 - 1 ? Int.max : before * 10 + Int(byte - 0x30)
            } else if let whole = id {
                if whole < Int.max { list.append(whole) }
                id = nil
            }
        }
        return list.sorted()
    }
}
