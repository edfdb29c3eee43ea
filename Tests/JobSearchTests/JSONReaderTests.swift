import Testing

@testable import JobSearch

/// JSON texts read into values, and texts that are none.
struct JSONReaderTests {
    private func read(_ text: String) throws -> JSON { try JSON(parsing: text.utf8) }

    @Test("values of every sort, escapes and a byte order mark are read, and written as they were")
    func values() throws {
        let text = #"{"a": [1, -2, true, false, null, "x\n\"\\\u00e9\ud83d\ude00"], "b": {}}"#
        let json = try read("\u{FEFF}" + text)
        #expect(
            json.compactText()
                == #"{"a":[1,-2,true,false,null,"x\n\"\\é😀"],"b":{}}"#)
        #expect(try read(json.text()).compactText() == json.compactText())
    }

    @Test("half a surrogate pair takes nothing of what follows with it")
    func surrogates() throws {
        let read = try read(#"["\ud83d\u0041", "\ud83d\n", "\ud83d", "\ud83d\ud83d\ude00"]"#)
        #expect(read.texts == ["\u{FFFD}A", "\u{FFFD}\n", "\u{FFFD}", "\u{FFFD}😀"])
    }

    @Test(
        "what is no JSON is refused with its line",
        arguments: [
            ("", 1), ("{\n\"a\": 1,\n}", 3), ("[1\n2]", 2), ("[1] x", 1),
            ("{\"a\" 1}", 1), ("nul", 1), ("\"open", 1), ("\n\n\"\\q\"", 3),
        ])
    func refused(_ text: String, _ line: Int) {
        #expect(throws: JSONError(line: line)) { try read(text) }
    }

    @Test("levels without end are refused, and not followed")
    func depth() throws {
        _ = try read(String(repeating: "[", count: 60) + String(repeating: "]", count: 60))
        #expect(throws: JSONError.self) { try read(String(repeating: "[", count: 100_000)) }
    }
}
