import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// The filters of a list.
struct ListOptions: ParsableArguments {
    @Option(help: "Only since this day.") var since: String?
    @Option(help: "Only until this day.") var until: String?
    @Option(help: "How many at most.") var limit: Int?
    @Option(help: "Only with this tag.") var tag: String?
    @Flag(help: "Print a CSV file for a spreadsheet.") var csv = false

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit needs a number above 0.") }
    }

    func filter(in session: Session) throws -> Filter {
        var filter = Filter()
        filter.since = try since.map { try session.day($0, facing: .past) }
        filter.until = try until.map { try session.day($0, facing: .future) }
        if let since = filter.since, let until = filter.until, until < since {
            throw CommandError(
                "The list would end (\(until.words)) before it begins (\(since.words)).",
                hint: "Swap --since and --until.", status: .misuse)
        }
        filter.limit = limit
        filter.tag = tag.map(Inputs.tag)
        return filter
    }
}
