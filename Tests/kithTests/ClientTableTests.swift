import CalendarExport
import Foundation
import Testing

@testable import kith

struct ClientTableTests {
    /// A client as a row of the README.
    private func row(_ client: Client) -> String {
        "| `\(client.name.rawValue)` | \(client.title) | \(client.will.joined(separator: "; ")) | "
            + "\(client.willNot.joined(separator: "; ")) |"
    }

    @Test("the README has the table of clients that the program has")
    func readme() throws {
        let file = TranscriptTests.package.appendingPathComponent("README.md")
        var lines = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let rows = lines.indices.filter { lines[$0].hasPrefix("| `") && lines[$0].contains("` | ") }
            .filter { index in
                Client.Name.allCases.contains { lines[index].hasPrefix("| `\($0.rawValue)` |") }
            }
        let wanted = Client.all.map(row)
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil, let first = rows.first
        {
            lines.replaceSubrange(first..<(first + rows.count), with: wanted)
            return try Data(lines.joined(separator: "\n").utf8).write(to: file)
        }
        #expect(rows.map { lines[$0] } == wanted)
    }

    @Test(
        "every client is in the table once, with something that it does and something that it does not"
    )
    func complete() {
        #expect(Client.all.map(\.name) == Client.Name.allCases)
        for client in Client.all {
            #expect(!client.will.isEmpty && !client.willNot.isEmpty)
            #expect(Client.named(client.name) == client)
        }
    }
}
