import ArgumentParser

@testable import kith

/// A page of the manual, in the language of man(7), made of the same texts as the help.
struct ManualPage {
    let name: String
    let text: String

    init(of node: CommandNode) {
        let words = ["kith"] + node.words
        name = words.joined(separator: "-")
        let configuration = node.type.configuration
        var page = ManualPage.head(name, configuration.abstract)
        page += ".SH SYNOPSIS\n"
        let usage = node.type == Kith.self ? "kith [command]" : ManualPage.usage(node)
        page += ".B \(ManualPage.escaped(usage))\n"
        if !configuration.discussion.isEmpty {
            page += ".SH DESCRIPTION\n" + ManualPage.paragraphs(configuration.discussion)
        }
        page += ManualPage.arguments(CommandFacts(node.type), node.words.isEmpty)
        page += ManualPage.commands(node, words)
        let examples = (node.type as? any ExplainedCommand.Type)?.examples ?? []
        page += ".SH EXAMPLES\n.nf\n"
        page += examples.map { ManualPage.line($0) + "\n" }.joined() + ".fi\n"
        text = page + ManualPage.ends(of: node)
    }

    /// A page of help on what belongs to no single command: `kith help when`.
    init(_ page: HelpPage) {
        name = "kith-\(page.name)"
        let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
        text =
            ManualPage.head(name, page.summary, section: 7) + ".SH DESCRIPTION\n.nf\n"
            + lines.map { ManualPage.line(String($0)) + "\n" }.joined() + ".fi\n"
            + ".SH SEE ALSO\n.BR kith (1)\n"
    }

    var file: String { name + (text.hasPrefix(".TH \(name.uppercased()) 7") ? ".7" : ".1") }

    private static func head(_ name: String, _ about: String, section: Int = 1) -> String {
        let about = about.hasSuffix(".") ? String(about.dropLast()) : about
        return """
            .TH \(name.uppercased()) \(section) "" "kith \(kithVersion)" "kith"
            .SH NAME
            \(escaped(name)) \\- \(escaped(about))

            """
    }

    private static func usage(_ node: CommandNode) -> String {
        let help = Kith.helpMessage(for: node.type, columns: 400)
        let line = help.split(separator: "\n").first { $0.hasPrefix("USAGE: ") } ?? ""
        return String(line.dropFirst("USAGE: ".count))
    }

    private static func arguments(_ facts: CommandFacts, _ isRoot: Bool) -> String {
        func list(_ title: String, _ all: [CommandFacts.Argument]) -> String {
            if all.isEmpty { return "" }
            return ".SH \(title)\n"
                + all.map { one in
                    let value = one.takesValue || one.names.isEmpty ? "<\(one.valueName)>" : ""
                    let names = one.names.joined(separator: ", ")
                    let label = [names, value].filter { !$0.isEmpty }.joined(separator: " ")
                    let words =
                        one.values.isEmpty ? "" : " Values: \(one.values.joined(separator: ", "))."
                    return ".TP\n.B \(escaped(label))\n\(line(one.about + words))\n"
                }.joined()
        }
        return list("ARGUMENTS", facts.words) + list("OPTIONS", isRoot ? [] : facts.options)
    }

    private static func commands(_ node: CommandNode, _ words: [String]) -> String {
        let all = node.type.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        if all.isEmpty { return "" }
        return ".SH COMMANDS\n"
            + all.map { command in
                let page = (words + [command._commandName]).joined(separator: "-")
                return ".TP\n.BR \(escaped(page)) (1)\n\(line(command.configuration.abstract))\n"
            }.joined()
    }

    /// What is the same of all commands: files, variables of the environment, exit codes.
    private static func ends(of node: CommandNode) -> String {
        let isRoot = node.words.isEmpty
        var text = ".SH FILES\n"
        text += entry(
            "~/.local/share/kith/log.sqlite",
            "The log, unless --home, KITH_HOME or XDG_DATA_HOME name another directory; readable by you alone."
        )
        if isRoot {
            text += entry("~/.local/share/kith/exports/", "Where exports go that name no place.")
            text += entry("~/.local/share/kith/backups/", "Copies of the log, one a day.")
            text += ".SH ENVIRONMENT\n"
            for (name, about) in [
                ("KITH_HOME", "The directory of the log."),
                ("KITH_NOW", "The present moment, for scripts: 2026-03-02T09:00:00+01:00."),
                ("KITH_BACKUPS", "off: no backups are made unasked."),
                ("KITH_PAGER, PAGER", "What long output goes through on a terminal."),
                ("NO_COLOR", "Not empty: no colours."),
                ("TZ, TZDIR", "The time zone of a new log, and the directory of the zones."),
                ("VISUAL, EDITOR", "What pages are edited with."),
            ] { text += entry(name, about) }
        }
        text += ".SH EXIT STATUS\n"
        for (code, about) in [
            ("0", "Done."), ("1", "It failed, or today --exit-code has something that is due."),
            ("2", "What is named is nothing, or several things; sync: removals were held back."),
            ("64", "The command line is wrong."), ("65", "The content of a file cannot be read."),
            ("66", "There is no such file."), ("73", "An output cannot be written."),
            ("74", "The disk failed."), ("75", "The log is busy, or a server asks to wait."),
            ("130, 143", "Stopped by Ctrl-C or a signal."),
        ] { text += entry(code, about) }
        text += ".SH SEE ALSO\n"
        let parent = (["kith"] + node.words.dropLast()).joined(separator: "-")
        let others = ["kith-when", "kith-ref", "kith-every", "kith-alarms"]
        if isRoot {
            text +=
                others.map { ".BR \(escaped($0)) (7)" }.joined(separator: ",\n")
                .replacing("(7),", with: "(7),") + "\n"
        } else {
            text += ".BR \(escaped(parent)) (1)\n"
        }
        return text
    }

    private static func entry(_ name: String, _ about: String) -> String {
        ".TP\n.B \(escaped(name))\n\(line(about))\n"
    }

    /// Lines of one paragraph stay lines where there are several.
    private static func paragraphs(_ text: String) -> String {
        text.split(separator: "\n\n").map { paragraph in
            paragraph.split(separator: "\n").map { line(String($0)) }.joined(separator: "\n.br\n")
        }.joined(separator: "\n.PP\n") + "\n"
    }

    /// A line of text that begins with nothing that man(7) would obey.
    private static func line(_ text: String) -> String {
        let text = escaped(text)
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
            .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti")
    }
}
