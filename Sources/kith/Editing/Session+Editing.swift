import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import Logbook
import Presentation

extension Session {
    /// Changes a thing by its page: in an editor, or by the page in a file.
    ///
    /// A page from the editor that is refused can be edited again; else it is kept, and the line to
    /// mend it is said.
    func editPage<F: FieldOptions>(
        _ fields: F.Type, _ ref: String, from file: String?
    ) throws -> Edited<F.Subject> {
        let details = try logbook.details(F.Subject.kind, ref)
        let thing = details.thing
        let page = F.page(of: thing, details.names, try zone)
        func accept(_ text: String) throws -> Edited<F.Subject> {
            try change(fields, thing.id, by: PageReader(text: text, fields: page.fields))
        }
        if let file { return try accept(readPage(file)) }
        let name = "\(F.command.prefix { $0 != " " })-\(thing.id)"
        var draft = Draft(page.text)
        while true {
            do { draft.text = try edited(draft.text, name) } catch {
                throw draft.isRefused ? try keeping(draft, name, F.command, thing, error) : error
            }
            do { return try accept(draft.text) } catch {
                let explained = Hints.explain(error)
                guard explained.isOfPage, isEditedAgain(explained) else {
                    throw try keeping(draft, name, F.command, thing, explained)
                }
                draft.refuse(explained)
            }
        }
    }

    /// Changes a thing by the fields that differ on its page.
    private func change<F: FieldOptions>(
        _ fields: F.Type, _ id: Int, by reader: PageReader
    ) throws -> Edited<F.Subject> {
        let changes = try reader.changes()
        var old: F.Subject?
        let change = try readyLogbook.edit(
            F.Subject.self, String(id), verb: F.verb
        ) { thing, names in
            old = thing
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
        return Edited(change: change, old: old)
    }

    /// Says on a terminal why a page is refused, and asks what to do.
    private func isEditedAgain(_ error: CommandError) -> Bool {
        guard world.isInputTerminal, world.isErrorTerminal else { return false }
        Kith.tell(world, error)
        return console.agrees(to: "Edit again?")
    }

    /// Keeps a refused page, and adds the line to mend it to the hint.
    private func keeping(
        _ draft: Draft, _ name: String, _ command: String, _ thing: any Thing, _ error: any Error
    ) throws -> CommandError {
        var explained = Hints.explain(error)
        let kept = try keep(draft.original, name)
        explained.hint =
            (explained.hint.map { $0 + " " } ?? "")
            + "Your page is kept; mend it and: kith \(command) \(thing.ref) --page \(shellQuoted(kept))"
        return explained
    }

    /// Does what the option of the same name does, after emptying the field.
    private func apply<F: FieldOptions>(
        _ line: PageField, _ fields: F.Type, to thing: inout F.Subject, _ names: NameLookup
    ) throws {
        let cleared = F.Subject.fields.first {
            $0.clearing != nil && $0.pageOption == line.option
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
            data = try world.input()
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
            throw CommandError(
                "\(shown(path)) cannot be written: \(reason(of: errno)).",
                hint: "Name another directory in TMPDIR, or use --page FILE.",
                status: .cannotCreate)
        }
        defer { try? FileManager.default.removeItem(atPath: path) }
        let code = try Editor(command: editor, ownsSignals: world.ownsSignals).open(path)
        guard code == 0 else {
            throw CommandError("The editor ended with \(code); nothing was changed.")
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
