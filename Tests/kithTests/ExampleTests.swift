import ArgumentParser
import Foundation
import Testing

@testable import kith

/// The examples with which the help of each command ends, typed in the sample log.
struct ExampleTests {
    private let commands = CommandNode(words: [], type: Kith.self).all

    private func examples(of command: CommandNode) -> [String] {
        (command.type as? any ExplainedCommand.Type)?.examples ?? []
    }

    @Test("the help of every command ends with two examples or more, of that command")
    func shown() throws {
        for command in commands {
            let lines = examples(of: command)
            #expect(lines.count >= 2 && Set(lines).count == lines.count, "\(command.words)")
            let end = "\n\nExamples:\n" + lines.map { "  \($0)\n" }.joined()
            #expect(Kith.help(of: command.type).hasSuffix(end), "\(command.words)")
            guard !command.words.isEmpty else { continue }
            for line in lines {
                #expect(line.count <= HelpPage.columns - 2, "\(line)")
                #expect(line.hasPrefix("kith ") && leads(line, to: command.type), "\(line)")
            }
        }
    }

    /// Whether a line runs a command, by its name, an alias, or as the usual one of a group.
    private func leads(_ line: String, to type: any ParsableCommand.Type) -> Bool {
        var found: any ParsableCommand.Type = Kith.self
        for word in ShellLine(line).words.dropFirst() {
            guard let next = CommandTree.command(word, of: found) else { break }
            found = next
        }
        let usual = found.configuration.defaultSubcommand
        return found == type || usual.map { $0 == type } ?? false
            || type.configuration.subcommands.contains { $0 == found }
    }

    @Test("every example runs in the sample log")
    func run() throws {
        let shell = try sampleShell()
        let sample = shell.directory + "/.local/share/kith"
        let hasGraphviz = NetworkDrawingTests.dot != nil
        // A keeper of passwords that knows one.
        try shell.write("#!/bin/sh\necho lovelace\n", to: "bin/pass")
        // The server, which a shell of tests does not become.
        try shell.write("#!/bin/sh\nexit 1\n", to: "bin/kith-serve")
        for program in ["pass", "kith-serve"] { _ = shell.run("chmod 755 bin/\(program)") }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        shell.environment["PATH"] = shell.directory + "/bin:" + path
        for line in Set(commands.flatMap(examples)) where hasGraphviz || !line.contains(".svg") {
            // Each one in a copy of its own.
            let home = shell.directory + "/" + UUID().uuidString
            try FileManager.default.copyItem(atPath: sample, toPath: home)
            shell.environment["KITH_HOME"] = home
            let outcome = shell.run(line)
            #expect(outcome.code == 0, "\(line)\n\(outcome.output)")
        }
    }

    /// The sample log with some steps to undo and to redo, something in the trash, and the files that
    /// examples name.
    private func sampleShell() throws -> Shell {
        let shell = try Shell()
        let sample = TranscriptTests.package.appending(path: "Examples/sample-log.json").path
        for line in [
            "kith restore \(sample)", "kith backup log.json",
            "kith sync add http://localhost:5232/ --name cloud", "mkdir bin",
            "kith posting add \"Research intern\" --company Brightwater",
            "kith ladder set coffee \"+2d thank {name}\"",
            "kith rm f16", "kith note o1 a", "kith note o1 b", "kith undo 2",
        ] {
            let outcome = shell.run(line)
            #expect(outcome.code == 0, "\(line)\n\(outcome.output)")
        }
        try shell.write(
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                + "Grace,Hopper,https://www.linkedin.com/in/grace,,Acme AI,Admiral,09 Feb 2026\n",
            to: "Connections.csv")
        try shell.write(
            [
                "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "DTSTAMP:20260301T100000Z",
                "DTSTART:20260401T100000Z", "SUMMARY:Demo day", "END:VEVENT", "END:VCALENDAR", "",
            ]
            .joined(separator: "\r\n"), to: "invite.ics")
        return shell
    }
}
