import CivilTime
import GRDB
import JobSearch

/// Takes the exchanges of one file into the log, each once, with the contacts of whom it speaks.
///
/// What the file said of an exchange is remembered with its first contact, so that one that was
/// deleted or edited by hand stays so.
struct InteractionImport {
    let step: Step
    let source: String
    /// The contacts of each folded name, for people of whom the file has no address.
    private var names: [String: [Int]]?

    init(_ step: Step, source: String) {
        self.step = step
        self.source = source
    }

    mutating func add(
        _ found: FoundInteraction, _ contacts: inout ContactImport, _ index: inout ImportIndex,
        _ report: inout ImportReport.File
    ) throws {
        var people: [Int] = []
        for person in found.people {
            guard let id = try contact(person, &contacts, &index, &report) else { continue }
            if !people.contains(id) { people.append(id) }
        }
        people.sort()
        guard let first = people.first else {
            if !report.removed.isEmpty, found.people.allSatisfy({ isRemoved($0, index) }) { return }
            let who = found.people.map(\.name).inWords.shortened
            return report.skip(
                found.line, "no contact is called \(who), and the file has no address of a profile")
        }
        try put(found, people, Key(.contact, first), &report)
        try index.countChange()
    }

    /// The contact that a person of the file is; a new one when the file has the address of a
    /// profile.
    private mutating func contact(
        _ person: FoundContact, _ contacts: inout ContactImport, _ index: inout ImportIndex,
        _ report: inout ImportReport.File
    ) throws -> Int? {
        guard let slug = person.linkedIn.flatMap({ LinkedInProfile.slug(of: $0) }) else {
            let ids = try ids(named: person.name)
            return ids.count == 1 ? ids[0] : nil
        }
        let handle = Handle.profile(slug)
        if let id = try index.ids(handle).min() { return id }
        try contacts.add(person, &index, &report)
        return try index.ids(handle).min()
    }

    private func isRemoved(_ person: FoundContact, _ index: ImportIndex) -> Bool {
        let slug = person.linkedIn.flatMap { LinkedInProfile.slug(of: $0) }
        return index.removed.first(of: [slug.map(Handle.profile)].compactMap { $0 }) != nil
    }

    private mutating func ids(named name: String) throws -> [Int] {
        if let names { return names[folded(name)] ?? [] }
        var read: [String: [Int]] = [:]
        let rows = try Row.fetchCursor(step.db, sql: "SELECT id, name FROM contact ORDER BY id")
        while let row = try rows.next() {
            try read[folded(row["name"] as String), default: []].append(row["id"])
        }
        names = read
        return read[folded(name)] ?? []
    }

    /// Writes an exchange, unless the log has it or somebody edited or deleted it.
    private func put(
        _ found: FoundInteraction, _ people: [Int], _ keeper: Key,
        _ report: inout ImportReport.File
    ) throws {
        let uid = derivedUID(of: found.key, source)
        let name = "\(source)/interaction \(uid)"
        var memory = try Imported(of: keeper, step.db)
        let before = memory.fields[name]?.first
        let said = InteractionImport.print(found.text, found.at)
        if let id = try step.id(.interaction, uid: uid),
            var interaction = try Interaction.fetch(step.db, id: id)
        {
            let present = InteractionImport.print(interaction.text, interaction.at)
            if present == before, present != said {
                interaction.text = found.text
                interaction.at = found.at
                try step.update(&interaction)
                report.change(found.text, ["text"])
            } else {
                report.same += 1
                if present != said { report.kept += 1 }
            }
        } else if before != nil {
            report.same += 1
            report.kept += 1
        } else {
            var interaction = Interaction(text: found.text, at: found.at)
            interaction.uid = uid
            interaction.channel = found.channel
            interaction.contacts = people
            try step.insert(&interaction)
            report.add(found.text)
        }
        if before == said { return }
        memory.fields[name] = [said]
        try step.setImported(keeper, memory.json)
    }

    /// A short text that is another one when the exchange is.
    private static func print(_ text: String, _ at: Moment) -> String {
        switch at {
        case .day(let day): derivedUID(of: text, day.iso)
        case .time(let instant, _): derivedUID(of: text, instant.iso)
        }
    }
}
