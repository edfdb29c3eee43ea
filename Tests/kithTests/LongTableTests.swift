import Foundation
import JobSearch
import Testing

@testable import Presentation
@testable import kith

struct LongTableTests {
    @Test("a table of very many rows is shown part by part, with columns that grow only")
    func parts() {
        var table = Table([.whole, .main, .detail])
        #expect(!table.isFull)
        for number in 1...5000 { table.add(["c\(number % 9)", "Ada", "x"]) }
        #expect(table.isFull)
        #expect(table.lines(width: nil)[0].text == "c1  Ada  x")
        table.removeRows()
        #expect(!table.isFull)
        table.add(["c10", "Bo", "y"])
        #expect(table.lines(width: nil).map(\.text) == ["c10  Bo   y"])
        table.removeRows()
        table.add(["c1", "B", "z"])
        #expect(table.lines(width: nil).map(\.text) == ["c1   B    z"])
        table.add(["c1", String(repeating: "long ", count: 500_000), ""])
        #expect(table.isFull)
    }

    @Test(
        "many tags of one contact are changed in no more than their number", .timeLimit(.minutes(1))
    )
    func tags() throws {
        let shell = try Shell()
        let tags = (1...30_000).map { "\"tag\($0)\"" }.joined(separator: ",")
        try shell.write(
            #"{"format": "kith", "version": 1, "contacts": [{"name": "Ada", "tags": [\#(tags)]}]}"#,
            to: "tags.json")
        #expect(shell.kith("restore", "tags.json").code == 0)
        let tagged = shell.kith("tag", "Ada", "new", "TAG7")
        #expect(tagged.result.contains("tags new added"), "\(tagged.errors)")
        #expect(tagged.result.contains("already there"))
        let removed = shell.kith("tag", "Ada", "tag29999", "--remove")
        #expect(removed.result.contains("tags tag29999 gone"), "\(removed.errors)")
    }
}
