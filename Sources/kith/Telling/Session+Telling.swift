import CivilTime
import JobSearch
import Logbook
import Presentation

extension Session {
    /// Tells what a change did: what was made in passing by name, then each thing as it is now.
    ///
    /// - Parameter note: a line below the interaction.
    func tell<T>(
        _ change: Change<T>, new: [Reference] = [], showing: [Kind]? = nil, note: String? = nil,
        tellsRaised: Bool = true
    ) throws {
        if isJSON { return try tellJSON(change.step, change.summary, change.touched) }
        guard change.step != nil else { return try console.say("Nothing to change.") }
        let wording = Wording(names: change.names, zone: try zone, now: now)
        for thing in change.touched.all where new.contains(thing.reference) {
            try console.say(newLine(thing))
        }
        for thing in change.touched.all
        where !new.contains(thing.reference) && showing?.contains(thing.kind) ?? true
            && !change.raised.contains(where: { $0.thing == thing.reference })
        {
            try console.say(wording.line(thing))
            if let note, thing.kind == .interaction { try console.say("  " + note) }
        }
        if tellsRaised { try tell(raised: change.raised) }
        try tellLadders(change)
    }

    /// `  Acme AI (o1): stage interviewing, before networking`: what followed by itself.
    func tell(raised: [Raise]) throws {
        for raise in raised {
            try console.say(
                "  \(shown(raise.label)) (\(raise.thing.text)): \(raise.word) \(raise.now), "
                    + "before \(raise.before)")
        }
    }

    /// `New company: Acme AI (o1)`.
    func newLine(_ thing: any Thing) -> String {
        "New \(thing.kind.noun): \(shown(thing.label)) (\(thing.ref))"
    }

    /// The JSON of a change: the step of history and the things as they are after it.
    ///
    /// - Parameters:
    ///   - ladders: those that were defined; `cadences`: those that were set.
    func tellJSON(
        _ step: Int?, _ summary: String, _ touched: Things, ladders: [JSON] = [],
        cadences: [JSON] = []
    ) throws {
        let things = zip(touched.all.map(\.kind), try json(touched.all))
        var members: [JSON.Member] = [("step", .optional(step)), ("summary", .string(summary))]
        for kind in Kind.allCases {
            members.append((kind.facts.list, .array(things.filter { $0.0 == kind }.map(\.1))))
        }
        members += [("ladders", .array(ladders)), ("cadences", .array(cadences))]
        try console.say(JSON.object(members).text())
    }

    /// Things as JSON; of companies the contacts who work there too, of contacts the cadence that
    /// counts, unless it is for a table.
    func json(_ things: [any Thing], isTable: Bool = false) throws -> [JSON] {
        let staff = try things.map {
            $0.kind == .company ? try logbook.contacts(workingAt: $0.id).map(\.reference) : []
        }
        let names = try logbook.names(of: things.flatMap(\.references) + staff.joined())
        let form =
            try isTable ? ThingJSON(names: names, zone: zone) : thingJSON(names, things)
        return zip(things, staff).map { form.json($0, staff: $1) }
    }

    /// The form of things as JSON, contacts with the cadences that count for them, postings with
    /// the terms that they ask for.
    func thingJSON(_ names: Names, _ things: [any Thing]) throws -> ThingJSON {
        let contacts = things.compactMap { $0 as? Contact }
        let postings = things.filter { $0.kind == .posting }.map(\.id)
        return ThingJSON(
            names: names, zone: try zone, cadences: try logbook.cadenceRules(of: contacts),
            terms: try logbook.terms(of: postings))
    }

    /// Shows the things of a kind that a filter lets through, as `show` does.
    func show<T: Thing>(
        _ type: T.Type, _ filter: Filter, asCSV: Bool, orSay empty: String
    ) throws {
        let things = try logbook.things(T.self, filter)
        let total = try total(T.kind, filter, listed: things.count)
        try show(things, of: total, asCSV: asCSV, orSay: empty)
    }

    /// Number of things that a filter would let through without its limit.
    func total(_ kind: Kind, _ filter: Filter, listed: Int) throws -> Int {
        guard let limit = filter.limit, listed >= limit else { return listed }
        return try logbook.count(kind, filter)
    }

    /// Shows a list: a table with its sum, one JSON array, a CSV file, or a sentence when it is
    /// empty.
    ///
    /// - Parameters:
    ///   - total: how many there are without the limit.
    ///   - last: days of the last exchange with companies, by id.
    ///   - due: when the open follow-ups of skills are due, by their ids.
    ///   - tellsSince: since when companies are at their stage is told too.
    ///   - note: words behind the sum.
    func show<T: Thing>(
        _ things: [T], of total: Int, last: [Int: Day] = [:], due: [Int: Moment] = [:],
        tellsSince: Bool = false,
        asCSV: Bool, note: String = "", orSay empty: String
    ) throws {
        if asCSV { return try showCSV(of: things) }
        if isJSON { return try console.say(JSON.array(try json(things)).text()) }
        if things.isEmpty { return try console.say(empty) }
        let wording = Wording(names: try logbook.names(of: things), zone: try zone)
        let rows = Rows(
            wording, today: try today, last: last, due: due, tellsSince: tellsSince)
        try console.show(rows.table(things))
        let part = total > things.count ? "\(things.count) of " : ""
        try console.say(part + T.kind.counted(total) + note)
    }

    private func showCSV<T: Thing>(of things: [T]) throws {
        if isJSON {
            throw CommandError(
                "A list is either JSON or CSV.", hint: "Leave one of --json and --csv out.",
                status: .misuse)
        }
        var head = CSV()
        head.add(ThingJSON(names: Names(), zone: try zone).json(T.blank).columns.map(\.name))
        try console.put(head.text)
        for thing in try json(things, isTable: true) {
            var line = CSV()
            line.add(thing.columns.map(\.cell))
            try console.put(line.text)
        }
    }
}
