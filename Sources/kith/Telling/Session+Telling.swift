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
}
