import CalendarExport
import JobSearch

extension Session {
    /// Tells what was written, and what the client will and will not do with it.
    ///
    /// - Parameter isQuiet: the calendar itself went to standard output.
    func tell(_ reports: [ExportReport], _ client: Client?, isQuiet: Bool) throws {
        if isJSON, !isQuiet {
            return try console.say(
                JSON.object([
                    ("files", .array(reports.map(\.face))), ("client", client?.face ?? .null),
                ]).text())
        }
        for report in reports { console.note(report.told) }
        for line in client?.told ?? [] { console.note(line) }
        if client == nil, reports.contains(where: { $0.counts[.interaction] != nil }) {
            console.note("Interactions are journal entries; few calendar programs show those.")
        }
    }

    /// Tells what clients would see change.
    func tell(_ reports: [DryRunReport], _ client: Client?) throws {
        if isJSON {
            return try console.say(
                JSON.object([
                    ("files", .array(reports.map(\.face))), ("client", client?.face ?? .null),
                ]).text())
        }
        for line in reports.flatMap(\.told) { try console.say(line) }
        console.note("Nothing was written: this was a dry run.")
    }
}

extension Client {
    fileprivate var told: [String] {
        will.map { "\(title) will \($0)." } + willNot.map { "\(title) will not \($0)." }
    }

    fileprivate var face: JSON {
        .object([
            ("name", .string(name.rawValue)), ("title", .string(title)), ("will", .strings(will)),
            ("willNot", .strings(willNot)),
        ])
    }
}
