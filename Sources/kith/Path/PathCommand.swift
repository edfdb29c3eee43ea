import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// Who can bring one into a company: `kith path N26`.
struct PathCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Show who can bring you into a company, the warmest first.",
        discussion: """
            People there, and people one step away: who worked there before, introduced somebody there or was introduced \
            by them, was met at the same meetup, or has a past company in common with them. Warm is who had an exchange with you in the last \
            \(Warmth.days) days; each exchange counts half after every \(Warmth.days) days, and less for each step away.
            """, aliases: ["paths"])
    static let examples = ["kith path halden", "kith path brightwater --all"]

    @Argument(help: "The company, by id or words.") var company: [String]
    @Flag(help: "Everybody, not only the best of each part.") var all = false
    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        let typed = company.joined(separator: " ")
        let paths = try session.logbook.paths(
            to: typed, now: session.now, zone: session.zone)
        if session.isJSON { return try session.console.say(paths.json.text()) }
        try session.show(paths, isAll: all)
    }

    func line(for thing: LogbookError.Candidate) -> String? { "kith show \(thing.ref)" }
}

extension Session {
    /// Number of rows of a part, unless all are asked for.
    private static let fewRows = 10

    fileprivate func show(_ paths: Paths, isAll: Bool) throws {
        let words = PathWords(paths, zone: try zone, now: now)
        try console.say(console.styled(words.sum, .strong))
        let company = shellQuoted(
            shown(try logbook.typedName(paths.company.reference, label: paths.company.name)))
        try show(paths.there, words, company, isAll)
        if !paths.oneStepAway.isEmpty {
            try console.say(console.styled("One step away", .strong))
            try show(paths.oneStepAway, words, company, isAll)
        }
        if !paths.meetups.isEmpty {
            try console.say(console.styled("Where its people go", .strong))
            let few = isAll ? paths.meetups[...] : paths.meetups.prefix(Session.fewRows / 2)
            try console.show(words.meetups(Array(few)), indent: "  ")
            try sayMore(paths.meetups.count - few.count, company)
        }
        if paths.people.isEmpty { return try sayHowToFind(company) }
        guard
            let person = (paths.there + paths.oneStepAway).first(where: {
                paths.referrals[$0.contact] == nil
            })
        else { return }
        let name = try logbook.typedName(
            Reference(.contact, person.contact), label: person.name)
        try console.say("To ask: kith refer \(company) --through \(shellQuoted(shown(name)))")
    }

    private func show(
        _ people: [PathPerson], _ words: PathWords, _ company: String, _ isAll: Bool
    ) throws {
        let few = isAll ? people[...] : people.prefix(Session.fewRows)
        try console.show(words.table(Array(few)), indent: "  ")
        try sayMore(people.count - few.count, company)
    }

    private func sayMore(_ count: Int, _ company: String) throws {
        if count > 0 { try console.say("  … and \(count) more: kith path \(company) --all") }
    }

    private func sayHowToFind(_ company: String) throws {
        try console.say(
            """
            To find somebody:
              whom you met: kith met NAME --company \(company)
              whom you know already: kith import FILE
              where they may be: kith meetup list --upcoming
            """)
    }
}
