import ArgumentParser
import CalendarExport
import Foundation
import JobSearch
import Presentation

/// The log as a calendar to subscribe to and pages to look at: `kith serve`.
struct ServeCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the log as pages and as a calendar to subscribe to; it changes nothing.",
        discussion: """
            The first line is the address of the pages, the second that of the calendar; contacts.vcf beside it has the \
            contacts. Whoever has the address can read the log: it holds 128 random bits, which are kept in \
            serve-address beside the log, and --new-address makes another one. Without --listen only programs of this \
            computer reach it. Ctrl-C ends it.

            The pages are the morning, the targets as a board, the funnel and the weeks, the keywords against your skills, the \
            network around you, the briefs to print, and one for each company and contact; each row has the line to type.

            How often calendars ask for a calendar that they subscribe to, and from where:

            \(Client.all.map { "\($0.title): \($0.polling.words)" }.joined(separator: "\n\n"))
            """)
    static let examples = ["kith serve", "kith serve --port 0 --new-address"]

    @Option(help: "The port; 0 is any free one (default: 5484).") var port: UInt16?
    @Option(
        help: ArgumentHelp(
            "Listen on this address of the computer, so that others reach it: 0.0.0.0 for all.",
            valueName: "address"))
    var listen: String?
    @Flag(help: "Make another secret address; who has the one before finds nothing any more.")
    var newAddress = false
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        if session.isJSON {
            throw CommandError(
                "kith serve prints no JSON: its first two lines are the addresses.",
                hint: "kith serve --port 0", status: .misuse)
        }
        let program = try ServeProgram(in: session.world)
        var words = [ServeProgram.name, "--home", try session.home]
        if let port { words += ["--port", String(port)] }
        if let listen { words += ["--listen", listen] }
        if newAddress { words.append("--new-address") }
        try session.console.flush()
        try session.world.become(program.path, words)
    }
}
