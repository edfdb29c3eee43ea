import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// The network drawn: `kith graph`, `kith graph --company N26 -o n26.svg`.
struct GraphCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Draw people, companies and meetups, and what ties them.",
        discussion: """
            You are in the middle; the nearer and the darker somebody is, the warmer. Companies are coloured by tier. Lines say who \
            works or worked where, who introduced whom, who was met at which meetup, and where a referral is under way. A \
            browser shows whole names, and what a line means, where you point at it.

            A file .svg is laid out by Graphviz, a program that has to be there; .dot is its language, for a layout of your \
            own, and .json has nodes and edges for other programs. Coffees, calls and interviews are exchanges and no meetups.

            Of many people those are drawn who are warm or at a target: the warm ones first, of them those at targets. \
            --company draws the people of a company and those one step away, as kith path lists them; --tag those with a \
            tag, and the people of companies and meetups with it.
            """, aliases: ["network"])
    static let examples = [
        "kith graph -o network.svg", "kith graph --company halden -o -",
        "kith graph --tag ai -o network.json",
    ]

    @Option(help: "Only the people of this company, and those one step away.")
    var company: String?
    @Option(help: "Only what has this tag, and the people of it.") var tag: String?
    @Option(
        help: "The most people to draw; half as many companies, a quarter as many meetups.")
    var limit = NetworkLimits.usual
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "The file: .svg, .dot or .json; - is standard output, as .dot (default: network.svg in HOME/exports).",
            valueName: "file"))
    var output: String?
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit is 1 or more.") }
    }

    func run(in session: Session) throws {
        let form = try output.map(GraphForm.init(of:)) ?? (session.isJSON ? .json : .svg)
        // A missing program is told before anything is read.
        let graphviz = form == .svg ? try Graphviz(in: session.world) : nil
        var scope = NetworkScope()
        scope.company = company
        scope.tag = tag.map(Inputs.tag)
        scope.limits = NetworkLimits(people: limit)
        let network = try session.logbook.network(scope, now: session.now, zone: session.zone)
        let today = try session.today
        if output == "-" || output == nil && form == .json {
            let text =
                session.isJSON ? network.json.text() + "\n" : NetworkDOT(network, today: today).text
            return try session.console.put(text)
        }
        let text: String
        switch form {
        case .json: text = network.json.text() + "\n"
        case .dot: text = NetworkDOT(network, today: today).text
        case .svg:
            text = try graphviz.map { try session.drawn(network, by: $0, on: today) } ?? ""
        }
        let path = try session.output(output) ?? session.exports() + "/network.svg"
        try session.writeFile(path, Array(text.utf8))
        try session.report(network, at: path, isWhole: company == nil && tag == nil)
    }
}

/// The form of a drawn network.
enum GraphForm {
    case svg, dot, json

    /// The form that goes with the ending of a file's name.
    init(of name: String) throws {
        let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last
        switch (name, ending?.lowercased()) {
        case ("-", _), (_, "dot"), (_, "gv"): self = .dot
        case (_, "svg"): self = .svg
        case (_, "json"): self = .json
        case (_, "png"), (_, "pdf"):
            throw CommandError(
                "“\(shown(name))” is written by Graphviz itself.",
                hint: "kith graph -o - | dot -T\(ending?.lowercased() ?? "") -o "
                    + shellQuoted(shown(name)), status: .misuse)
        default:
            throw CommandError(
                "“\(shown(name))” does not say by its ending what to write.",
                hint: "Endings are .svg, .dot and .json: kith graph -o network.svg",
                status: .misuse)
        }
    }
}

extension Session {
    /// The network as Graphviz draws it, with whole names.
    fileprivate func drawn(
        _ network: Network, by graphviz: Graphviz, on today: Day
    ) throws -> String {
        let (drawing, remarks) = try graphviz.svg(of: NetworkDOT(network, today: today).text)
        if !remarks.isEmpty { console.note("Graphviz says: \(shown(remarks, keepingLines: true))") }
        return NetworkSVG(network, today: today).titled(drawing)
    }

    /// Says where a network was written, and what is in it.
    ///
    /// - Parameter isWhole: neither a company nor a tag was asked for.
    fileprivate func report(_ network: Network, at path: String, isWhole: Bool) throws {
        if isJSON {
            return try console.say(
                JSON.object([
                    ("path", .string(path)), ("contacts", .int(network.people.count)),
                    ("companies", .int(network.companies.count)),
                    ("meetups", .int(network.meetups.count)), ("edges", .int(network.ties.count)),
                    ("totals", network.json["totals"] ?? .null),
                ]).text())
        }
        let words = NetworkWords(network, today: try today)
        console.note("Wrote \(shown(path)): \(words.sum).")
        if network.totals.people == 0, isWhole {
            console.note("Nobody is in the log yet: kith met NAME --company C")
        } else if network.people.count < network.totals.people {
            console.note(
                isWhole
                    ? "Drawn are the warm ones, those at targets first, and others at targets; "
                        + "more: --limit N, others: --company C, --tag T"
                    : "Drawn are the nearest and warmest; more: --limit N")
        }
    }
}
