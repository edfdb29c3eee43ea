import CivilTime
import Foundation
import JobSearch
import Logbook
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

struct WrappingTests {
    @Test(
        "a text goes on below, between words where that can be, and its own lines stay",
        arguments: [
            ("Ada Lovelace", 12, ["Ada Lovelace"]), ("Ada Lovelace", 8, ["Ada", "Lovelace"]),
            ("  one two", 6, ["  one", "two"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
            ("a\n\nb c", 9, ["a", "", "b c"]), ("张伟 张伟", 5, ["张伟", "张伟"]),
            ("", 5, [""]),
        ] as [(String, Int, [String])])
    func wraps(_ text: String, _ width: Int, _ expected: [String]) {
        #expect(wrapped(text, into: width) == expected)
    }
}

struct TableTests {
    private func lines(_ table: Table, _ width: Int?) -> [String] {
        table.lines(width: width).map(\.text)
    }

    @Test("ids and dates are whole, and the last detail goes first")
    func narrow() {
        var table = Table([.whole, .whole, .main, .detail, .brief])
        table.add(["f1", "in 3 days", "send the portfolio", "Acme AI GmbH & Co.", "every week"])
        #expect(lines(table, 80)[0].hasSuffix("send the portfolio  Acme AI GmbH & Co.  every week"))
        #expect(lines(table, 60)[0].hasSuffix("send the portfolio  Acme AI GmbH…  every week"))
        #expect(lines(table, 50)[0] == "f1  in 3 days  send the portfolio  Acme AI GmbH &…")
        #expect(lines(table, 40)[0] == "f1  in 3 days  send the portfolio")
        #expect(lines(table, 30)[0] == "f1  in 3 days  send the portf…")
        #expect(lines(table, 10)[0] == "f1  in 3 days  send th…")
    }

    @Test("details give way to what a row is about")
    func mainFirst() {
        var table = Table([.whole, .main, .detail])
        for _ in 1...3 {
            table.add(["i1", String(repeating: "word ", count: 8), "with somebody of a long name"])
        }
        let words = String(repeating: "word ", count: 8)
        #expect(lines(table, 60)[0] == "i1  \(words)  with somebody…")
    }

    @Test("one long row narrows none of the others")
    func longRow() {
        var table = Table([.whole, .main, .detail])
        for number in 1...19 { table.add(["c\(number)", "Ada Lovelace", "CTO at Acme AI"]) }
        table.add(["c20", String(repeating: "Very ", count: 40) + "Long", "CTO at Acme AI"])
        let found = lines(table, 60)
        #expect(found[0] == "c1   " + padded("Ada Lovelace", to: 39) + "  CTO at Acme AI")
        #expect(found[19].hasSuffix("…  CTO at Acme AI"))
        #expect(found.allSatisfy { columns(of: $0) <= 60 })
    }

    @Test("a column that is empty throughout is left out, and lines end without blanks")
    func emptyColumn() throws {
        var table = Table([.whole, .main, .detail, .brief])
        table.add(["1", "Ada", "", "CTO"])
        table.add(["12", "张伟", "", ""])
        #expect(lines(table, nil) == ["1   Ada   CTO", "12  张伟"])
    }

    @Test("wide letters, signs above letters and emoji stand in columns", arguments: [40, 80])
    func letters(width: Int) {
        var table = Table([.whole, .main, .brief])
        for name in ["Ada", "张伟", "Zoe\u{308}", "👩‍💻 Bot", "Nguyễn", "דנה כהן", "محمد"] {
            table.add(["c1", name, "end"])
        }
        let ends = lines(table, width).map { line in
            columns(of: String(line.prefix { $0 != "e" }))
        }
        // Nothing of a name is an “e” but Zoë's, which is one letter with its sign.
        #expect(Set(ends).count == 1)
        // A name from right to left is shut off from what stands beside it, on a terminal alone.
        #expect(lines(table, width)[5].contains("\u{2068}דנה כהן\u{2069}"))
        #expect(!lines(table, nil)[5].contains("\u{2068}"))
    }

    @Test("nothing is cut where a table wraps")
    func wraps() {
        var table = Table([.whole, .whole, .main, .brief])
        table.add(["i1", "today", "one two three\nfour", "call"])
        #expect(
            table.wrappedLines(width: 22).map(\.text)
                == ["i1  today  one two", "           three", "           four  call"])
        #expect(
            table.wrappedLines(width: nil).map(\.text)
                == ["i1  today  one two three", "           four  call"])
    }
}

struct ToldTests {
    @Test("each kind has words, and a cell for each column", arguments: Kind.allCases)
    func columns(kind: Kind) throws {
        let blank = kind.type.blank.told
        let rows = Rows(Wording(names: Names(), zone: .utc), today: Day(ordinal: 0))
        #expect(blank.cells(rows).count + 1 == type(of: blank).columns.count)
        #expect(type(of: blank).columns.contains(.main))
    }
}
