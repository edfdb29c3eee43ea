import JobSearch
import Testing

@testable import Presentation
@testable import kith

struct PageReaderTests {
    private let fields = [
        PageField("name", .text("Ada \"A\" \\ Lovelace")), PageField("tier", .number(2)),
        PageField("tag", .list(["ai", "b\nc"])), PageField("notes", .text("Zoë\u{1B}[1m\n\ttwo")),
    ]

    private func changes(_ text: String) throws -> [String] {
        try PageReader(text: text, fields: fields).changes().map { "\($0.option): \($0.value)" }
    }

    private func refusal(_ text: String) -> String? {
        do {
            _ = try changes(text)
            return nil
        } catch let error as CommandError {
            return error.message
        } catch {
            return "\(error)"
        }
    }

    @Test("a page that is unchanged, empty or shorter changes nothing")
    func unchanged() throws {
        let page = fields.map(\.line).joined(separator: "\n")
        #expect(try changes(page).isEmpty)
        #expect(try changes("").isEmpty)
        #expect(try changes("# nothing\n\n").isEmpty)
        #expect(try changes(fields[2].line).isEmpty)
    }

    @Test(
        "a changed line is a change",
        arguments: [
            ("name = 'Ada'", #"name: text("Ada")"#), ("tier = 1", "tier: number(Optional(1))"),
            ("tier = \"\"", "tier: number(nil)"), ("tag = []", "tag: list([])"),
            ("tag = \"x\"", #"tag: list(["x"])"#), ("notes = \"\"", #"notes: text("")"#),
            ("notes = \"\"\"\na\nb\"\"\"", #"notes: text("a\nb")"#),
        ])
    func changed(_ text: String, _ expected: String) throws {
        #expect(try changes(text) == [expected])
    }

    @Test(
        "what cannot be read is refused with its line",
        arguments: [
            ("\nname = 3", "Line 2 of the page: name needs a text in quotes."),
            ("tier = \"first\"", "Line 1 of the page: tier needs a number."),
            ("tier = 1.5", "Line 1 of the page: tier needs a number."),
            ("# a\n\ntag = [1]", "Line 3 of the page: tag needs texts in quotes."),
            ("tag = 1", "Line 1 of the page: tag needs a list: [\"…\", \"…\"]."),
            ("name = \"a\"\nwings = 2", "Line 2 of the page: there is no field “wings”."),
            ("[name]\na = 1", "Line 1 of the page: name needs a text in quotes."),
        ])
    func refused(_ text: String, _ expected: String) {
        #expect(refusal(text) == expected)
    }

    @Test(
        "broken TOML names the line",
        arguments: [
            ("name = \"Ada", 1), ("tier = 1\nname Ada", 2), ("name = \"a\"\nname = \"b\"", 2),
        ])
    func broken(_ text: String, _ line: Int) {
        #expect(refusal(text)?.hasPrefix("Line \(line) of the page cannot be read:") == true)
    }
}
