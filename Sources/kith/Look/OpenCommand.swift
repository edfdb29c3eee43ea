import ArgumentParser
import JobSearch
import Logbook
import Presentation

/// Opens the page of a thing in the browser: `kith open Ada`, `kith open Acme --field careers`.
struct OpenCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the page of one thing in the browser.",
        discussion: """
            That is a contact's LinkedIn profile, a company's website or careers page, a posting's page, a meetup's online \
            address or page: the first that is known. The browser is that of $BROWSER, else the system's.
            """)
    static let examples = [
        "kith open zoë --print", "kith open \"Halden Robotics\" --field careers --print",
    ]

    @Argument(help: "An id, a uid or words; the kind may stand before it.") var ref: [String]
    @Option(help: ArgumentHelp("Which of its addresses, such as careers.", valueName: "field"))
    var field: String?
    @Flag(help: "Print the address, and open nothing.") var print = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let thing = try session.details(ref).thing
        let address = try session.address(of: thing, field)
        let link = try session.link(address.text, of: thing, address.field)
        if session.isJSON {
            try session.console.say(
                JSON.object([
                    ("ref", .string(thing.ref)), ("field", .string(address.field.name)),
                    ("url", .string(link)),
                ]).text())
        } else if print {
            try session.console.say(shown(link))
        } else {
            try session.console.say(
                "\(shown(thing.label)) (\(thing.ref)), \(address.field.word): \(shown(link))")
        }
        if print { return }
        try session.console.flush()
        try Browser(world: session.world).open(link, else: "kith open \(thing.ref) --print")
    }
}

extension Session {
    /// The address of a page of a thing.
    ///
    /// - Parameter name: the field that holds it; `nil` for the first that does.
    fileprivate func address(
        of thing: any Thing, _ name: String?
    ) throws -> (field: AnyField, text: String) {
        var fields = thing.kind.fields.filter { $0.input == .webAddress || $0.input == .profile }
        let noun = thing.kind.withArticle
        guard let first = fields.first else {
            throw CommandError(
                "\(noun.capitalizedFirst) has no page to open.",
                hint: "kith show \(thing.ref) shows it.", status: .misuse)
        }
        if let name { fields = [try field(name, of: fields, to: "open", in: noun)] }
        for field in fields {
            if case .text(let text) = thing.value(of: field) { return (field, text) }
        }
        throw CommandError(
            "\(shown(thing.label)) (\(thing.ref)) has no "
                + "\(fields.map(\.word).joined(separator: " or ")).",
            hint: "Add it: \(line(toEdit: fields.first ?? first, of: thing))")
    }

    /// An address as a browser may have it: of the web, and of nothing else.
    fileprivate func link(_ text: String, of thing: any Thing, _ field: AnyField) throws -> String {
        let start = text.lowercased()
        if start.hasPrefix("https://") || start.hasPrefix("http://"),
            let link = try? Inputs.url(text)
        {
            return link
        }
        throw CommandError(
            "“\(shown(text.shortened))” is no web address, and is not opened.",
            hint: "Correct it: \(line(toEdit: field, of: thing))")
    }

    private func line(toEdit field: AnyField, of thing: any Thing) -> String {
        let example = field.input == .profile ? "https://www.linkedin.com/in/…" : "https://…"
        return "kith \(thing.kind.word) edit \(thing.ref) "
            + "--\(field.options.first ?? field.name) \(example)"
    }
}
