import Foundation
import JobSearch
import Testing

@testable import Presentation
@testable import kith

/// Lists as CSV files.
struct CSVTests {
    private func csv(_ rows: [[String]]) -> String {
        var csv = CSV()
        for row in rows { csv.add(row) }
        return csv.text
    }

    /// The cells of a CSV text, read as RFC 4180 says.
    private func cells(_ text: String) -> [[String]] {
        var (rows, row, cell, isQuoted) = (
            [[String]](), [String](), String.UnicodeScalarView(), false
        )
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                cell.append("\"")
                scalars = scalars.dropFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(String(cell))
                cell = .init()
            case "\r" where !isQuoted: continue
            case "\n" where !isQuoted:
                rows.append(row + [String(cell)])
                (row, cell) = ([], .init())
            default: cell.append(scalar)
            }
        }
        return rows
    }

    @Test("cells are quoted where they must be, and doubled quotation marks stay whole")
    func quoting() {
        #expect(
            csv([["a", "b,c", "d\"e", "f\ng", " h", "i;j", ""], ["é"]])
                == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",\"i;j\",\r\né\r\n")
    }

    @Test(
        "a cell that a spreadsheet would run is defused",
        arguments: ["=1+1", "+49 30 1", "-2", "@SUM(A1)", "\tx", "\r=x", "\n=x", "＝1"])
    func formulas(cell: String) {
        #expect(cells(csv([[cell, "x"]]))[0][0].hasPrefix("'"))
    }

    @Test("what only has such a sign in the middle stays as it is")
    func plain() {
        #expect(csv([["a=b", "1-2", "ada@example.com"]]) == "a=b,1-2,ada@example.com\r\n")
    }

    @Test("every kind has the fields of its JSON as columns, with and without things")
    func columns() throws {
        let shell = try Shell()
        let kinds = ["company", "contact", "meetup", "interaction", "followup"]
        let empty = kinds.map { shell.kith($0, "list", "--csv").result }
        _ = shell.kith(
            "met", "Ada", "--at", "=cmd()", "--company", "A, B; C", "--email", "a@example.com",
            "--email", "b@example.com", "--phone", "+49 30 1", "--follow-up", "write")
        for (kind, head) in zip(kinds, empty) {
            let outcome = shell.kith(kind, "list", "--csv")
            let rows = cells(outcome.result)
            #expect(rows.count == 2, "\(kind)")
            #expect(Set(rows.map(\.count)).count == 1, "\(kind)")
            #expect(cells(head) == [rows[0]], "\(kind)")
            let json = try JSONSerialization.jsonObject(
                with: Data(shell.kith(kind, "list", "--json").result.utf8))
            let object = try #require((json as? [[String: Any]])?.first)
            let names = Set(rows[0].map { String($0.prefix { $0 != "." }) })
            // The cadence that counts for a contact is no field.
            #expect(names == Set(object.keys).subtracting(["cadenceRule"]), "\(kind)")
        }
        let contact = cells(shell.kith("contact", "list", "--csv").result)
        let ada = Dictionary(uniqueKeysWithValues: zip(contact[0], contact[1]))
        #expect(ada["company"] == "A, B; C")
        #expect(ada["emails"] == "a@example.com; b@example.com")
        #expect(ada["phones"] == "'+49 30 1")
        #expect(ada["metAt"] == "'=cmd()")
    }

    @Test("no cell of any kind is one that a spreadsheet would run, whoever wrote it")
    func everyKind() throws {
        let shell = try Shell()
        let lines = [
            ["company", "add", "=1+1", "--notes", "@x", "--tag", "-t"],
            [
                "contact", "add", "-Ada", "--company", "1", "--title", "=x()", "--notes", "@x",
                "--phone", "+49 30 1", "--email", "=a@example.com", "--tag", "+t",
            ],
            [
                "meetup", "add", "@Night", "--start", "fri", "--location", "=x()", "--notes", "-1",
                "--organizer", "+x", "--company", "1", "--with", "1", "--tag", "=t",
            ],
            ["interaction", "add", "=called", "--with", "1", "--tag", "@t"],
            ["followup", "add", "+write", "--with", "1", "--company", "1"],
        ]
        for line in lines {
            // What begins with a sign is no option.
            let typed = line.map { $0.hasPrefix("-") && !$0.hasPrefix("--") ? " " + $0 : $0 }
            let outcome = shell.kith(typed, [:], input: "")
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
        for kind in ["company", "contact", "meetup", "interaction", "followup"] {
            let rows = cells(shell.kith(kind, "list", "--csv").result)
            #expect(rows.count == 2, "\(kind)")
            let defused = rows.joined().filter { $0.hasPrefix("'") }
            #expect(defused.count > 1, "\(kind): \(rows)")
            for cell in rows.joined() {
                let first = cell.unicodeScalars.first
                #expect(!["=", "+", "-", "@"].contains(first), "\(kind): \(cell)")
            }
        }
    }

    @Test("JSON and CSV together are refused")
    func both() throws {
        let outcome = try Shell().kith("contact", "list", "--json", "--csv")
        #expect(outcome.code == 64)
        #expect(outcome.result.isEmpty)
    }
}
