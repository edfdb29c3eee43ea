import Foundation
import JobSearch
import TestTools
import Testing

@testable import kith

/// `kith graph` with Graphviz, and with programs that are called like it and do what they want.
struct GraphCommandTests {
    /// A log with somebody in it, and a directory with a program called `dot`.
    private func begun(dot script: String? = nil) throws -> Shell {
        let shell = try Shell()
        #expect(shell.run("kith target add N26 --tier 1").code == 0)
        #expect(shell.run("kith met \"Mei Lin\" --company N26 --at PyData").code == 0)
        if let script {
            try FileManager.default.createDirectory(
                atPath: shell.directory + "/bin", withIntermediateDirectories: false)
            try shell.write("#!/bin/sh\n" + script + "\n", to: "bin/dot")
            #expect(shell.run("chmod 755 bin/dot").code == 0)
            shell.environment["PATH"] = shell.directory + "/bin:/usr/bin:/bin"
        }
        return shell
    }

    private func names(_ shell: Shell, _ folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: shell.directory + folder).sorted()
            .filter { !$0.hasPrefix(".") }
    }

    @Test("Graphviz draws it, the same bytes twice", .enabled(if: NetworkDrawingTests.dot != nil))
    func drawn() throws {
        let shell = try begun()
        shell.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
        let outcome = shell.run("kith graph -o network.svg")
        let sum = "Wrote \(Shell.homeName)/network.svg: 1 person, 1 company, 1 meetup.\n"
        #expect(outcome.output == sum && outcome.code == 0)
        let first = shell.read("network.svg")
        #expect(shell.run("kith graph -o network.svg").code == 0)
        #expect(shell.read("network.svg") == first)
        let drawing = Drawing(first)
        #expect(drawing.problem == nil)
        #expect(
            Set(drawing.nodes.map(\.title)) == [
                "me", "N26 (o1): tier 1, researching", "PyData (m1), Mon 2 Mar 2026",
                "Mei Lin (c1), N26: last exchange today, warm",
            ])
        #expect(drawing.edges.map(\.title).contains("Mei Lin works at N26"))
        #expect(drawing.texts.contains { $0.hasPrefix("My network on Mon 2 Mar 2026: 1 person") })
        #expect(drawing.texts.contains("warm: within 90 days"))
        let json = shell.run("kith graph -o network.svg --json")
        #expect(json.output.contains("\"path\": \"\(Shell.homeName)/network.svg\""))
    }

    @Test("without a file it stands with the exports", .enabled(if: NetworkDrawingTests.dot != nil))
    func place() throws {
        let shell = try begun()
        shell.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
        let place = "/.local/share/kith/exports/network.svg"
        #expect(shell.run("kith graph").output.hasPrefix("Wrote \(Shell.homeName)\(place): 1 "))
        #expect(Drawing(shell.read(shell.directory + place)).problem == nil)
    }

    @Test(
        "what Graphviz says is told, and what stood there stays",
        arguments: [
            ("echo '<svg>'; echo 'syntax error' >&2; exit 3", "ended with 3:\nsyntax error\n"),
            ("echo '<svg>'", "ended without a drawing."), ("exit 1", "ended with 1."),
            ("kill -9 $$", "ended with 137."),
        ])
    func failing(_ script: String, _ words: String) throws {
        let shell = try begun(dot: script)
        try shell.write("old", to: "network.svg")
        let outcome = shell.run("kith graph -o network.svg")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Error: Graphviz \(words)"), "\(outcome.errors)")
        #expect(outcome.errors.contains("\nHint: Look at it yourself"))
        #expect(shell.read("network.svg") == "old")
        #expect(try names(shell) == ["bin", "network.svg"])
    }

    @Test("a drawing that comes with a warning is written, and the warning told")
    func warning() throws {
        let shell = try begun(dot: "cat >/dev/null; echo '</svg>'; echo 'no font\\033[31m' >&2")
        let outcome = shell.run("kith graph -o network.svg")
        #expect(outcome.output.hasPrefix("Graphviz says: no font␛[31m\nWrote "), "\(outcome)")
        #expect(shell.read("network.svg") == "</svg>\n" && outcome.code == 0)
    }

    @Test("one that hangs is stopped")
    func hanging() throws {
        let shell = try begun(dot: "echo started; echo slowly >&2; exec sleep 600")
        var graphviz = try Graphviz(in: shell.world(path: shell.environment["PATH"]))
        graphviz.patience = 1
        let error = #expect(throws: CommandError.self) { try graphviz.svg(of: "graph {}") }
        #expect(error?.message.hasPrefix("Graphviz was stopped after 1 seconds") == true)
        #expect(error?.hint?.contains("--limit") == true)
    }

    @Test("one that never reads does not hang it, and one that says much is read to its end")
    func pipes() throws {
        let shell = try begun(
            dot: "head -c 3000000 /dev/zero | tr '\\0' x; printf '\\n</svg>\\n'")
        let graphviz = try Graphviz(in: shell.world(path: shell.environment["PATH"]))
        let graph = String(repeating: "x", count: 3_000_000)
        #expect(try graphviz.svg(of: graph).drawing.utf8.count == 3_000_008)
    }

    @Test("nothing is left behind where it cannot be written")
    func unwritable() throws {
        let shell = try begun(dot: "cat >/dev/null; echo '</svg>'")
        let outcome = shell.run("kith graph -o nowhere/network.svg")
        #expect(outcome.code == 73)
        #expect(outcome.errors.contains("nowhere/network.svg cannot be written"))
        #expect(try names(shell) == ["bin"])
    }
}
