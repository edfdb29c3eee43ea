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

    func validate() throws { try checkLimit(limit) }

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

/// - Throws: `ValidationError` for a limit that lets nothing through.
func checkLimit(_ limit: Int?) throws {
    if let limit, limit < 1 { throw ValidationError("--limit needs a number above 0.") }
}

/// The filters of contacts and companies.
struct WarmthOptions: ParsableArguments {
    @Option(help: "Only of this tier, 1 to 3; of contacts that of their company.") var tier: Int?
    @Flag(
        help: ArgumentHelp(
            "Only with whom nothing was exchanged in the last \(Warmth.days) days, or never."))
    var cold = false

    func validate() throws {
        if let tier, !(1...3).contains(tier) {
            throw ValidationError("--tier needs a number from 1 to 3.")
        }
    }

    func apply(to filter: inout Filter, _ session: Session) throws {
        filter.tier = tier
        if cold { filter.coldSince = Warmth.firstDay(today: try session.today) }
    }
}

extension Filter.Sorting {
    /// An order as typed, out of those that a list has.
    static func typed(_ text: String, among orders: [Filter.Sorting]) throws -> Filter.Sorting {
        if let order = orders.first(where: { $0.rawValue == text.lowercased() }) { return order }
        throw ValidationError("orders are \(orders.map(\.rawValue).joined(separator: ", ")).")
    }
}
