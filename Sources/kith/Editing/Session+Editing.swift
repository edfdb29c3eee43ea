import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import Logbook
import Presentation

extension Session {
    /// Changes a thing by its page: in an editor, or by the page in a file.
    ///
    /// A page that is refused is kept, and its place named.
    func editPage<F: FieldOptions>(
        _ fields: F.Type, _ ref: String, from file: String?
    ) throws -> Change<Int> {
        let details = try logbook.details(F.Subject.kind, ref)
        let thing = details.thing
        let page = Page(thing, names: details.names, zone: try zone)
        let text =
            try file.map(readPage) ?? edited(page.text, "\(F.Subject.kind.word)-\(thing.id)")
        let reader = PageReader(text: text, fields: page.fields)
        do {
            let changes = try reader.changes()
            return try readyLogbook.edit(F.Subject.self, String(thing.id)) { thing, names in
                for change in changes {
                    do {
                        try apply(change, F.self, to: &thing, names)
                    } catch {
                        var explained = Hints.explain(error)
                        explained.message =
                            "Line \(reader.line(of: change.option)) of the page: \(explained.message)"
                        throw explained
                    }
                }
            }
        } catch {
            var explained = Hints.explain(error)
            if file == nil {
                let kept = try keep(text, "\(F.Subject.kind.word)-\(thing.id)")
                explained.hint =
                    (explained.hint.map { $0 + " " } ?? "")
                    + "Your page is kept; mend it and: kith \(F.Subject.kind.word) edit \(thing.ref) --page \(shellQuoted(kept))"
            }
            throw explained
        }
    }

    /// Does what the option of the same name does, after emptying the field.
    private func apply<F: FieldOptions>(
        _ line: PageField, _ fields: F.Type, to thing: inout F.Subject, _ names: NameLookup
    ) throws {
        let cleared = F.Subject.fields.first {
            $0.clearing != nil && $0.options.first == line.option
        }
        if let cleared { thing.set(cleared, to: .none) }
        var arguments: [String] = []
        switch line.value {
        case .text(let text):
            if text.isEmpty, cleared != nil { return }
            // The parser takes `--name=` for an option without a value.
            arguments = text.isEmpty ? ["--\(line.option)", ""] : ["--\(line.option)=\(text)"]
        case .number(let number): arguments = number.map { ["--\(line.option)=\($0)"] } ?? []
        case .list(let list): arguments = list.map { "--\(line.option)=\($0)" }
        }
        if arguments.isEmpty { return }
        let parsed: EditOptions<F>
        do {
            parsed = try EditOptions<F>.parse(arguments)
        } catch {
            throw CommandError(EditOptions<F>.message(for: error), status: .misuse)
        }
        try parsed.apply(to: &thing, names, self)
    }

    private func readPage(_ file: String) throws -> String {
        let data: Data
        if file == "-" {
            data = world.input()
        } else {
            data = try readFile(file)
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CommandError("\(shown(file)) is no text in UTF-8.", status: .unreadable)
        }
        return text
    }

    /// The page after the editor has closed.
    private func edited(_ page: String, _ name: String) throws -> String {
        let environment = world.environment
        let editor = [environment["VISUAL"], environment["EDITOR"]].compactMap { $0 }
            .first { !$0.isEmpty }
        guard let editor = editor ?? (world.isInputTerminal ? "vi" : nil) else {
            throw CommandError(
                "Nothing to change was given, and there is no editor.",
                hint: "Give options, set EDITOR, or use --page FILE.", status: .misuse)
        }
        let path = NSTemporaryDirectory() + "kith-\(name)-\(world.newUID()).toml"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(page.utf8), attributes: [.posixPermissions: 0o600])
        else {
            throw CommandError("\(path) cannot be written.", status: .cannotCreate)
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "\(editor) \"$1\"", "kith", path]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandError(
                "The editor ended with \(process.terminationStatus); nothing was changed.")
        }
        guard let text = String(data: try readFile(path), encoding: .utf8) else {
            throw CommandError("The page is no text in UTF-8.", status: .unreadable)
        }
        return text
    }

    private func keep(_ page: String, _ name: String) throws -> String {
        let directory = try home
        try makeDirectory(directory)
        let path = directory + "/refused-\(name).toml"
        try writeFile(path, Array(page.utf8))
        return path
    }
}
