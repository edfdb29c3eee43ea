import Testing

@testable import Logbook

@Suite("Lists in a column")
struct JSONListTests {
    @Test(
        "of texts are read back as they were written",
        arguments: [
            [], [""], ["a"], ["", ""], ["Ada", "Łukasz", "김철수"], ["a,b", "[c]", "d e"],
            ["say \"hello\"", "C:\\temp", "one\ntwo\tthree"], ["\u{7F}\u{202E}", "plain"],
        ])
    func texts(_ list: [String]) {
        #expect(JSONList.strings(JSONList.text(list)) == list)
    }

    @Test(
        "that are broken are none",
        arguments: [
            "", "[", "]", "[]]", "[\"]", "[\"a]", "[\"a\"", "[\"a\",]", "[\"a\" \"b\"]", "[a]",
            "{}", "\"a\"", "[\"a\",7]", "[\"a\\\"]", "P9D",
        ])
    func broken(_ text: String) { #expect(JSONList.strings(text) == nil) }

    @Test("of ids are read in ascending order")
    func ids() {
        #expect(JSONList.ids("[]") == [])
        #expect(JSONList.ids("[7]") == [7])
        #expect(JSONList.ids("[30,4, 120]") == [4, 30, 120])
    }
}
