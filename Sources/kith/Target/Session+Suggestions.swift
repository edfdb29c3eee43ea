import JobSearch
import Logbook
import Presentation

extension Session {
    /// Shows companies that may be targets, each with the line that makes it one.
    func suggestTargets(limit: Int?) throws {
        let found = try logbook.suggestions(today: today)
        if isJSON {
            let listed = found.prefix(limit ?? found.count)
            return try console.say(JSON.array(listed.map(\.json)).text())
        }
        if found.isEmpty {
            return try console.say(
                "No company without a tier is followed or has people whom you know. "
                    + "LinkedIn’s zip brings both: kith import FILE")
        }
        let listed = found.prefix(limit ?? 20)
        var table = Table([.whole, .main, .brief, .brief, .whole])
        for suggestion in listed { table.add(suggestion.cells) }
        try console.show(table)
        let count = found.count == 1 ? "1 company" : "\(found.count) companies"
        let part = found.count > listed.count ? "\(listed.count) of " : ""
        try console.say("\(part)\(count) that may be targets")
    }
}

extension Suggestion {
    private var ref: String { Reference(.company, company).text }

    fileprivate var cells: [String] {
        let people = known == 0 ? "" : "\(warm)/\(known) warm"
        return [
            ref, shown(name), people, isFollowed ? "followed" : "",
            "kith target add \(ref) --tier 1",
        ]
    }

    fileprivate var json: JSON {
        .object([
            ("company", .object([("id", .int(company)), ("name", .string(name))])),
            ("ref", .string(ref)), ("known", .int(known)), ("warm", .int(warm)),
            ("follows", .bool(isFollowed)), ("line", .string("kith target add \(ref) --tier 1")),
        ])
    }
}
