import ArgumentParser
import JobSearch

struct PostingCommand: KindCommand {
    static let configuration = CommandConfiguration(
        commandName: "posting", abstract: "Postings: add, list, show, edit, status, remove.",
        subcommands: [
            PostingAdd.self, PostingList.self, ThingShow<Posting>.self,
            ThingEdit<PostingOptions>.self, PostingStatus.self, ThingRemove<Posting>.self,
        ], defaultSubcommand: PostingList.self, aliases: ["postings"])
}

extension Posting: ExplainedThing {
    static let words = ExampleWords(
        add: [
            "\"Compiler intern\" --company nordlicht --closes \"in 2 weeks\"",
            "\"Gripper intern\" --company halden --url halden.example.com/7",
        ],
        show: ["p1", "\"research intern\""],
        edit: [
            "p1 --status applied",
            "\"research intern\" --closes \"15 Apr\" --notes \"ask José\"",
        ],
        remove: ["p6", "\"research intern\""])
}

/// A posting's fields as options.
struct PostingOptions: FieldOptions {
    typealias Subject = Posting
    typealias Label = TitleOption

    @Option(help: "The company that offers it.") var company: String?
    @Option(help: "How far you have come with it.") var status: Posting.Status?
    @Option(help: "The last day to apply.") var closes: String?
    @Option(help: "The day on which it was posted.") var postedOn: String?
    @Option(help: "Where the work is.") var location: String?
    @Option(help: "Its page.") var url: String?
    @Option(
        name: .customLong("contact"), parsing: .singleValue,
        help: "A contact who knows of it; may come again.")
    var contacts: [String] = []
    @Option(
        name: .customLong("question"), parsing: .singleValue,
        help: "What to ask when you meet next; may come again.")
    var questions: [String] = []
    @Option(name: .customLong("tag"), parsing: .singleValue, help: "A tag; may come again.")
    var tags: [String] = []
    @Option(help: "The text of the advertisement.") var text: String?
    @Option(
        name: .customLong("file"), parsing: .upToNextOption,
        help: ArgumentHelp(
            "The text as a saved page, Markdown or text; - is standard input.",
            valueName: "file"))
    var files: [String] = []
    @Option(help: "What you know of it.") var notes: String?

    func validate() throws {
        if text != nil, !files.isEmpty {
            throw ValidationError("--text and --file are both the text; give one.")
        }
    }

    var hasOthers: Bool { !files.isEmpty }

    /// Takes the text of a file, and what it says of fields that are empty.
    func applyOthers(to posting: inout Posting, _ session: Session) throws {
        guard let file = files.first else { return }
        if files.count > 1 {
            throw CommandError(
                "A posting has one text; there are \(files.count) files.",
                hint: "Name one of them.", status: .misuse)
        }
        let found = try session.foundPosting(in: file)
        posting.text = found.text
        posting.location = posting.location ?? found.location
        posting.url = posting.url ?? found.url
        posting.postedOn = posting.postedOn ?? found.postedOn
        posting.closes = posting.closes ?? found.closes
        for warning in found.warnings { session.console.note("\(shown(file)): \(warning)") }
    }
}

extension Posting.Status: ExpressibleByArgument, TypedValue {}
