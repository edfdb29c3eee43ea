import CivilTime
import Foundation
import JobSearch
import Testing

@testable import Presentation
@testable import kith

struct TextWidthTests {
    @Test(
        "a text takes as many columns as a terminal gives it",
        arguments: [
            ("", 0), ("Ada", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("张伟", 4), ("ｗｉｄｅ", 8),
            ("Nguyễn Thị Hồng", 15), ("👍", 2), ("👩‍💻", 2), ("☀️", 2), ("한국", 4), ("a\u{200B}b", 2),
        ])
    func width(_ text: String, _ expected: Int) {
        #expect(columns(of: text) == expected)
    }

    @Test(
        "what does not fit ends in an ellipsis and never in half a character",
        arguments: [
            ("Ada Lovelace", 12, "Ada Lovelace"), ("Ada Lovelace", 6, "Ada L…"),
            ("张伟张伟", 6, "张伟…"), ("张伟张伟", 5, "张伟…"), ("Ada", 1, "…"), ("Ada", 0, "…"),
        ])
    func fits(_ text: String, _ width: Int, _ expected: String) {
        #expect(fitted(text, into: width) == expected)
    }

    @Test("blanks are added up to a width, by columns and not by characters")
    func pads() {
        #expect(padded("张伟", to: 6) == "张伟  ")
        #expect(padded("Ada", to: 2) == "Ada")
    }
}

struct TableTests {
    @Test(
        "the widest columns give way first, down to four",
        arguments: [
            ([2, 10, 30], 42, [2, 10, 30]), ([2, 10, 30], 32, [2, 10, 20]),
            ([2, 10, 30], 20, [2, 9, 9]), ([2, 10, 30], 5, [2, 4, 4]), ([], 5, []),
        ])
    func shrinks(_ widths: [Int], _ total: Int, _ expected: [Int]) {
        var widths = widths
        Table.shrink(&widths, into: total)
        #expect(widths == expected)
    }

    @Test(
        "a firm column gives way after the others",
        arguments: [([2, 30, 20], 42, [2, 30, 10]), ([2, 30, 20], 30, [2, 20, 8])])
    func spares(_ widths: [Int], _ total: Int, _ expected: [Int]) {
        var widths = widths
        Table.shrink(&widths, into: total, sparing: [1])
        #expect(widths == expected)
    }

    @Test("a column that is empty throughout is left out, and lines end without blanks")
    func emptyColumn() throws {
        var table = Table()
        table.add(["1", "Ada", "", "CTO"])
        table.add(["12", "张伟", "", ""])
        #expect(table.lines(width: nil).map(\.text) == ["1   Ada   CTO", "12  张伟"])
    }
}
