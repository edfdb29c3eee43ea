import Testing

@testable import Logbook

@Suite("Ranges of ids")
struct IDRangesTests {
    @Test("are written short and read back", arguments: ["", "1", "1-3", "1-3,7,9-10"])
    func text(text: String) {
        #expect(IDRanges(text)?.text == text)
    }

    @Test("grow together")
    func insert() {
        var ids = IDRanges([1, 2, 7])
        ids.formUnion(IDRanges([2, 3]))
        #expect(ids.text == "1-3,7")
        #expect(ids.contains(3) && !ids.contains(4))
    }

    @Test(
        "are nothing else",
        arguments: [",", "1,", "0", "3-1", "1-2-3", "-1", "a", "1-999999999999999"])
    func wrong(text: String) {
        #expect(IDRanges(text) == nil)
    }
}
