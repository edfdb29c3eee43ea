import JobSearch
import Foundation
import Testing

@testable import kith

struct QuotingTests {
    @Test(
        "JSON text is escaped, controls and changes of direction too",
        arguments: [
            ("Zoë \"Z\" \\ 张", #""Zoë \"Z\" \\ 张""#), ("a\nb\tc\rd", #""a\nb\tc\rd""#),
            ("\u{0}\u{1B}[31m\u{7F}\u{9B}", #""\u0000\u001b[31m\u007f\u009b""#),
            ("\u{202E}abc\u{2066}", #""\u202eabc\u2066""#), ("\u{1F600}", "\"\u{1F600}\""),
        ])
    func json(_ text: String, _ expected: String) {
        #expect(jsonQuoted(text) == expected)
    }

    @Test("every character up to U+FFFF comes back from JSON as it was")
    func jsonBack() throws {
        let scalars = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init)
        let text = String(String.UnicodeScalarView(scalars))
        let read = try JSONSerialization.jsonObject(
            with: Data(("[" + jsonQuoted(text) + "]").utf8))
        #expect((read as? [String])?.first?.unicodeScalars.elementsEqual(scalars) == true)
    }

    @Test("objects and lists of objects go over several lines, plain lists do not")
    func jsonLayout() {
        let json = JSON.object([
            ("a", .strings(["x", "y"])), ("b", .array([.object([("c", .null)])])),
            ("d", .array([])),
        ])
        #expect(
            json.text() == """
                {
                  "a": ["x", "y"],
                  "b": [
                    {
                      "c": null
                    }
                  ],
                  "d": []
                }
                """)
    }

    @Test(
        "a word for a shell comes back from the shell as it was",
        arguments: [
            "", "ada", "Ada Lovelace", "it's", "$HOME `ls` \"x\" \\", "Zoë", "a;b|c&d", "#12", "-x",
            "!wow", "*", "(x)", "a\nb", "~", "a=b", "{a,b}", "[ab]", "<x>",
        ])
    func shell(_ text: String) throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "printf %s \(shellQuoted(text))"]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(String(decoding: data, as: UTF8.self) == text)
    }

    @Test(
        "the transcripts' shell splits words as a shell does",
        arguments: [
            (#"kith met "Ada L" --on fri"#, ["kith", "met", "Ada L", "--on", "fri"]),
            (#"kith log 'it'\''s' a\ b "#, ["kith", "log", "it's", "a b"]),
            (
                #"kith log "a \"b\" \n" $'\e[1m\x07'"#,
                ["kith", "log", "a \"b\" \\n", "\u{1B}[1m\u{7}"]
            ),
            (#"KITH_NOW=x TZ="a b" kith "c=d""#, ["kith", "c=d"]), ("", []),
        ])
    func splits(_ line: String, _ words: [String]) {
        #expect(ShellLine(line).words == words)
    }
}
