import ArgumentParser
import JobSearch
import Logbook
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
            ("--no-alarms", noAlarms),
        ]
        if let (name, _) = calendars.first(where: \.1) {
            throw ValidationError("\(name) is for calendars; leave it or --contacts out.")
        }
    }

    /// Writes the contacts, in 4.0 the companies before them, as vCards.
    func exportContacts(_ session: Session) throws {
        let version = (cardVersion ?? .three).version
        let book = try session.logbook.addressBook()
        if output == "-" {
            try book.write(as: version) { try session.console.put(bytes: $0) }
            return
        }
        let path: String
        if let output {
            path = session.path(output)
        } else {
            let directory = try session.home + "/exports"
            try session.makeDirectory(directory)
            path = directory + "/kith.vcf"
        }
        let file = try ChangedFile(path, isDryRun: dryRun)
        try book.write(as: version) { try file.write($0) }
        let report = ContactsReport(
            path: path, isChanged: try file.end(), contacts: book.contacts.count,
            companies: version == .v4 ? book.companies.count : nil, isDryRun: dryRun)
        if !dryRun { try file.place() }
        if session.isJSON { return try session.console.say(report.face.text()) }
        session.console.note(report.told)
    }
}

extension AddressBook {
    /// Hands over one card after the other. Companies, which a telephone would show among the people, are in 4.0 only;
    /// there they come first, so that a reader knows them by their uids when contacts name them.
    fileprivate func write(
        as version: VCard.Version, _ take: ([UInt8]) throws -> Void
    ) throws {
        let product = "-//kith//kith \(kithVersion)//EN"
        if version == .v4 {
            for company in companies { try take(company.card(version).text(product: product)) }
        }
        let names = Dictionary(companies.map { ($0.id, $0.name) }) { first, _ in first }
        for contact in contacts {
            let company = contact.company.flatMap { names[$0] }
            try take(contact.card(version, company: company).text(product: product))
        }
    }
}

/// What came of a file of vCards.
private struct ContactsReport {
    var path: String
    /// Whether it differs from what stood there before.
    var isChanged: Bool
    var contacts: Int
    /// `nil` where the version has none.
    var companies: Int?
    var isDryRun: Bool

    /// `Wrote /home/ada/kith.vcf: 2 contacts, 1 company.`
    var told: String {
        let counts =
            [Kind.contact.counted(contacts)] + (companies.map { [Kind.company.counted($0)] } ?? [])
        let what = counts.joined(separator: ", ")
        if !isChanged { return "\(shown(path)) is unchanged: \(what)." }
        return isDryRun
            ? "\(shown(path)) would be written: \(what)." : "Wrote \(shown(path)): \(what)."
    }

    var face: JSON {
        .object([
            (
                "files",
                .array([
                    .object([
                        ("path", .string(path)), ("changed", .bool(isChanged)),
                        ("contacts", .int(contacts)), ("companies", .int(companies ?? 0)),
                    ])
                ])
            ), ("client", .null), ("dryRun", .bool(isDryRun)),
        ])
    }
}
