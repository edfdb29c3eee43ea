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

    /// The strings in a JSON array that `text(_:)` or SQLite wrote; `nil` if it is none.
    static func strings(_ json: String) -> [String]? {
        if json == "[]" { return [] }
        if let plain = plainStrings(json) { return plain }
        return json.utf8.first == 0x5B ? (try? JSON(parsing: json.utf8))?.texts : nil
    }

    /// The strings where none has an escape, and nothing else stands there: they are what is
    /// between the quotation marks.
    private static func plainStrings(_ json: String) -> [String]? {
        var json = json
        return json.withUTF8 { bytes in
            guard bytes.count > 3, bytes[0] == 0x5B, bytes[bytes.count - 1] == 0x5D,
                !bytes.contains(0x5C)
            else { return nil }
            var list: [String] = []
            var place = 1
            while true {
                guard bytes[place] == 0x22,
                    let end = bytes[(place + 1)...].firstIndex(of: 0x22)
                else { return nil }
                list.append(String(decoding: bytes[(place + 1)..<end], as: UTF8.self))
                // The bracket is behind the last of them.
                if end + 2 == bytes.count { return list }
                guard bytes[end + 1] == 0x2C, end + 2 < bytes.count else { return nil }
                place = end + 2
            }
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
