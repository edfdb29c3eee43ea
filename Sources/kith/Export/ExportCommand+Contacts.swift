import ArgumentParser
import JobSearch
import Logbook
import Publishing
import VCard

/// The versions of vCard that are written.
enum CardVersion: String, CaseIterable, ExpressibleByArgument {
    case three = "3"
    case four = "4"

    var version: VCard.Version { self == .three ? .v3 : .v4 }
}

extension ExportCommand {
    /// Refuses options that only calendars have, and the other way round.
    func validateContacts() throws {
        guard contacts else {
            if cardVersion != nil {
                throw ValidationError("--vcard is a form of contacts; write --contacts too.")
            }
            return
        }
        if `private` {
            throw ValidationError(
                "--private hides names, and contacts without names are none; leave one of the two out."
            )
        }
        let calendars: [(String, Bool)] = [
            ("--only", !only.isEmpty), ("--as", form != .event), ("--for", clientName != nil),
            ("--split", split), ("--since", since != nil), ("--until", until != nil),
            ("--no-alarms", noAlarms), ("--briefs", briefs),
        ]
        if let (name, _) = calendars.first(where: \.1) {
            throw ValidationError("\(name) is for calendars; leave it or --contacts out.")
        }
    }

    /// Writes the contacts, in 4.0 the companies before them, as vCards.
    func exportContacts(_ session: Session) throws {
        let exporter = CardExporter(
            try session.logbook.addressBook(), as: (cardVersion ?? .three).version,
            product: kithProduct)
        if output == "-" { return try exporter.write { try session.console.put(bytes: $0) } }
        let path = try session.output(output) ?? session.exports() + "/kith.vcf"
        let report = try exporter.write(
            to: path, sparing: session.logbook, isDryRun: dryRun)
        if session.isJSON { return try session.console.say(report.json.text()) }
        session.console.note(report.words)
    }
}
