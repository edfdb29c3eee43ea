import CalendarExport
import CivilTime
import JobSearch
import Logbook
import Publishing

extension Session {
    /// The look of things in a calendar, as it is set in the log.
    var calendarStyle: CalendarStyle {
        get throws {
            let zone = try zone
            return try readyLogbook.calendarStyle(in: zone)
        }
    }

    /// The directory for exports of which no place is named; made on first use, except
    /// by a dry run.
    func exports(isMade: Bool = true) throws -> String {
        let directory = try home + "/exports"
        if isMade {
            try makeDirectory(directory)
            try logbook.sweepDrafts()
        }
        return directory
    }

    /// Reports on the files that were written, and on what the client will and will not do with
    /// them.
    ///
    /// - Parameter isQuiet: the calendar itself went to standard output.
    func report(_ reports: [ExportReport], _ client: Client?, isQuiet: Bool) throws {
        if isJSON, !isQuiet { return try say(reports.map(\.json), client) }
        for report in reports { console.note(report.words) }
        // Of what is not there a program does nothing.
        let isNothing = !reports.isEmpty && reports.allSatisfy { $0.isOmitted || $0.isRemoved }
        for line in isNothing ? [] : client?.lines ?? [] { console.note(line) }
        if client == nil, reports.contains(where: { $0.counts[.interaction] != nil }) {
            console.note("Interactions are journal entries; few calendar programs show those.")
        }
    }

    /// Reports on the changes that clients would see.
    func report(_ reports: [DryRunReport], _ client: Client?) throws {
        let zone = try zone
        if isJSON { return try say(reports.map { $0.json(in: zone) }, client) }
        for line in reports.flatMap({ $0.lines(in: zone) }) { try console.say(line) }
        console.note("Nothing was written: this was a dry run.")
    }

    private func say(_ files: [JSON], _ client: Client?) throws {
        try console.say(
            JSON.object([("files", .array(files)), ("client", client?.json ?? .null)]).text())
    }

    /// Warns on standard error of a shortcoming of an export.
    func warn(_ warning: ExportWarning) {
        let words =
            switch warning {
            case .ruleLeftOut(let id, let title, let reason):
                "Meetup \(Reference(.meetup, id).text) “\(shown(title))” is written once, without its rule \(shown(reason))"
            case .fieldLeftOut(let kind, let id, let title, let field, let value):
                "\(kind.noun.capitalizedFirst) \(Reference(kind, id).text) “\(shown(title))” is written without its \(field) “\(shown(value))”, which no calendar may hold; kith doctor tells how to mend it."
            case .thingLeftOut(let kind, let id, let title, let reason):
                "\(kind.noun.capitalizedFirst) \(Reference(kind, id).text) “\(shown(title))” is left out: \(shown(reason))"
            case .streamEmpty: "Nothing to export; the calendar is empty."
            case .streamTooLong(let client):
                "\(client.title) refuses so much in one file; -o FILE makes several of it."
            }
        console.note("Warning: \(words.capitalizedFirst)")
    }
}

extension Client {
    fileprivate var lines: [String] {
        will.map { "\(title) will \($0)." } + willNot.map { "\(title) will not \($0)." }
            + ["Steps that bring it there and onto the phone: kith help \(name.rawValue)"]
    }

    fileprivate var json: JSON {
        .object([
            ("name", .string(name.rawValue)), ("title", .string(title)), ("will", .strings(will)),
            ("willNot", .strings(willNot)),
        ])
    }
}
