import CivilTime
import JobSearch
import Logbook

extension Session {
    /// Tells what a change did: what was made in passing by name, then each thing as it is now.
    func tell<T>(
        _ change: Change<T>, new: [Reference] = [], showing: [Kind]? = nil
    ) throws {
        if isJSON { return try tellJSON(change.step, change.summary, change.touched) }
        guard change.step != nil else { return try console.say("Nothing to change.") }
        let teller = try Teller(names: logbook.names(of: change.touched.all), zone: zone)
        for thing in change.touched.all where new.contains(thing.reference) {
            try console.say("New \(type(of: thing).kind.noun): \(shown(thing.label)) (\(thing.id))")
        }
        for thing in change.touched.all
        where !new.contains(thing.reference) && showing?.contains(type(of: thing).kind) ?? true {
            try console.say(teller.line(thing))
        }
    }

    /// The JSON of a change: the step of history and the things as they are after it.
    func tellJSON(_ step: Int?, _ summary: String, _ touched: Touched) throws {
        let faces = try Faces(names: logbook.names(of: touched.all), zone: zone)
        let json = JSON.object([
            ("step", .optional(step)), ("summary", .string(summary)),
            ("companies", try .array(touched.companies.map { try companyFace($0) })),
            ("contacts", faces.list(touched.contacts)), ("meetups", faces.list(touched.meetups)),
            ("interactions", faces.list(touched.interactions)),
            ("followUps", faces.list(touched.followUps)), ("postings", .array([])),
        ])
        try console.say(json.text())
    }

    /// A company with the contacts who work there.
    func companyFace(_ company: Company) throws -> JSON {
        let contacts = try logbook.contacts(workingAt: company.id)
        let names = try logbook.names(of: contacts.map(\.reference))
        return Faces(names: names, zone: try zone)
            .face(company, contacts: contacts.map(\.reference))
    }

    /// Shows a list: a table, one JSON array, a CSV file, or a sentence when it is empty.
    func show<T: Thing>(
        _ things: [T], asCSV: Bool = false, orSay empty: String,
        row: (T, Teller) throws -> (cells: [String], style: Console.Style?)
    ) throws {
        let names = try logbook.names(of: things)
        if isJSON || asCSV {
            let faces = Faces(names: names, zone: try zone)
            func face(_ thing: T) throws -> JSON {
                try (thing as? Company).map(companyFace) ?? faces.face(thing)
            }
            if asCSV { return try showCSV(of: T.kind, things, faces, face) }
            return try console.say(JSON.array(try things.map(face)).text())
        }
        if things.isEmpty { return try console.say(empty) }
        let teller = Teller(names: names, zone: try zone)
        var table = Table(firm: [1])
        for thing in things {
            let (cells, style) = try row(thing, teller)
            table.add(cells, style: style)
        }
        try table.show(on: console)
    }

    private func showCSV<T: Thing>(
        of kind: Kind, _ things: [T], _ faces: Faces, _ face: (T) throws -> JSON
    ) throws {
        if isJSON {
            throw CommandError(
                "A list is either JSON or CSV.", hint: "Leave one of --json and --csv out.",
                status: .misuse)
        }
        var head = CSV()
        head.add(faces.face(Faces.blank(kind)).columns.map(\.name))
        try console.put(head.text)
        for thing in things {
            var line = CSV()
            line.add(try face(thing).columns.map(\.cell))
            try console.put(line.text)
        }
    }
}
