import CalendarExport
import Presentation

/// A page of help on what belongs to no single command: `kith help when`.
enum HelpPage: Equatable {
    case when, ref, every, alarms
    case client(Client.Name)

    private static let matters: [HelpPage] = [.when, .ref, .every, .alarms]
    private static let clients = Client.Name.allCases.map(HelpPage.client)
    static let all = matters + clients

    /// The page that a command line asks for.
    init?(askedBy arguments: [String]) {
        guard arguments.first == "help", arguments.count > 1,
            let page = HelpPage.all.first(where: { $0.name == arguments[1] })
        else { return nil }
        self = page
    }

    var name: String {
        switch self {
        case .when: "when"
        case .ref: "ref"
        case .every: "every"
        case .alarms: "alarms"
        case .client(let name): name.rawValue
        }
    }

    /// The line of the page among all pages; that of a calendar program stands for all of them.
    var summary: String {
        switch self {
        case .when: "How times are typed."
        case .ref: "How things are named."
        case .every: "How often something comes, and what comes again."
        case .alarms: "When a calendar rings."
        case .client:
            "What a calendar does with an export, and the steps that bring it there and onto the phone."
        }
    }

    /// Lines that list the pages, laid out as the argument parser lists commands.
    static var list: String {
        var rows = matters.map { (names: $0.name, summary: $0.summary) }
        rows.append((clients.map(\.name).joined(separator: ", "), clients[0].summary))
        let margin = String(repeating: " ", count: 26)
        let lines = rows.flatMap { names, summary in
            let name = "  " + names
            return name.count < margin.count
                ? wrapped(
                    summary, to: columns, first: padded(name, to: margin.count), others: margin)
                : [name] + wrapped(summary, to: columns, first: margin, others: margin)
        }
        return "PAGES:\n" + lines.joined(separator: "\n") + "\n\n  See 'kith help <page>'."
    }

    /// Width of the pages, and of the examples.
    static let columns = 80

    var text: String {
        switch self {
        case .when: HelpPage.whenText
        case .ref: HelpPage.refText
        case .every: HelpPage.everyText
        case .alarms: HelpPage.alarmsText
        case .client(let name): Client.named(name).page
        }
    }
}

extension Client {
    /// The page of the program: its facts, and the steps into it.
    fileprivate var page: String {
        func list(_ title: String, _ items: [String]) -> [String] {
            ["\(title):"]
                + items.flatMap {
                    wrapped($0, to: HelpPage.columns, first: "  - ", others: "    ")
                } + [""]
        }
        var lines = list("\(title) will", will) + list("\(title) will not", willNot)
        lines.append("Steps:")
        for (index, step) in steps.enumerated() {
            let parts = step.split(separator: "\n", omittingEmptySubsequences: false)
            lines += wrapped(
                String(parts[0]), to: HelpPage.columns, first: "  \(index + 1). ", others: "     ")
            lines += parts.dropFirst().map { $0.isEmpty ? "" : "       " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
