import ArgumentParser
import Foundation
import Testing

@testable import kith

/// The pages of the manual in `Manual`, of the same texts as the help; `UPDATE_TRANSCRIPTS=1` rewrites
/// them.
@Suite("The manual")
struct ManualTests {
    private let folder = TranscriptTests.package.appending(path: "Manual")
    private static let nodes = CommandNode(words: [], type: Kith.self).all
    private static let commands = nodes.map { ManualPage(of: $0) }
    private let pages = commands + HelpPage.all.map { ManualPage($0) }
    /// Written by hand: it has no options to tell of.
    private let others = ["kith-http.1"]

    @Test("has a page for each command and each page of help, as they are now")
    func current() throws {
        let names = pages.map(\.file)
        #expect(Set(names).count == names.count)
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
            where !others.contains(name) && !names.contains(name) {
                try FileManager.default.removeItem(at: folder.appending(path: name))
            }
            for page in pages {
                try Data(page.text.utf8).write(to: folder.appending(path: page.file))
            }
            return
        }
        let there = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(Set(there) == Set(names + others))
        for page in pages {
            let kept = try String(contentsOf: folder.appending(path: page.file), encoding: .utf8)
            #expect(kept == page.text, "\(page.file) is old: UPDATE_TRANSCRIPTS=1 makes it anew")
        }
    }

    @Test("says what the help says: each option, each example, each command below")
    func whole() throws {
        for (node, page) in zip(Self.nodes, Self.commands) {
            let page = page.text.replacing("\\-", with: "-")
            for option in CommandFacts(node.type).options where !node.words.isEmpty {
                for name in option.names { #expect(page.contains(name), "\(node.words) \(name)") }
            }
            for command in node.type.configuration.subcommands {
                #expect(page.contains("-\(command._commandName) (1)"))
            }
            for part in ["NAME", "SYNOPSIS", "EXAMPLES", "FILES", "EXIT STATUS", "SEE ALSO"] {
                #expect(page.contains(".SH \(part)\n"), "\(node.words)")
            }
        }
    }
}
