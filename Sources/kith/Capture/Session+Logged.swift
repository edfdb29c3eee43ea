import CivilTime
import JobSearch
import Logbook
import Presentation

extension Session {
    /// Says of exchanges what is new, what was recorded, whom it links, whom it does not, and what
    /// is promised; beside the JSON, which has the rest, only whom it does not.
    ///
    /// - Parameter dates: when each was said to be, and the words for it in the text.
    func tell<T>(
        _ logged: [Logged], of dates: [(at: Moment, typed: String?)], in change: Change<T>
    ) throws {
        if isJSON { try tellJSON(change.step, change.summary, change.touched) }
        let things = Dictionary(change.touched.all.map { ($0.reference, $0) }) { $1 }
        let names = change.names
        let wording = Wording(names: names, zone: try zone, now: now)
        for (logged, date) in zip(logged, dates) {
            let interaction = things[Reference(.interaction, logged.id)] as? Interaction
            if !isJSON, let interaction {
                for new in logged.created.new {
                    if let thing = things[new] { try console.say(newLine(thing)) }
                }
                try tell(
                    interaction, names,
                    note: source(ofDate: date.at, in: interaction, names, typed: date.typed))
            }
            for line in unlinkedLines(logged) {
                if isJSON { console.note(line) } else { try console.say(line) }
            }
            let promise = logged.followUp.flatMap { things[Reference(.followUp, $0)] }
            if !isJSON, let promise { try console.say(wording.line(promise)) }
        }
        if !isJSON { try tell(raised: change.raised) }
        try tellLadders(change)
    }

    private func tell(_ interaction: Interaction, _ names: Names, note: String?) throws {
        var wording = Wording(names: names, zone: try zone)
        wording.namesLinks = false
        try console.say(wording.line(interaction))
        if let note { try console.say("  " + note) }
        let links = interaction.references.map { "\(shown(names[$0.kind, $0.id])) (\($0.text))" }
        if !links.isEmpty { try console.say("  with " + links.joined(separator: ", ")) }
    }

    private func unlinkedLines(_ logged: Logged) -> [String] {
        logged.unlinked.map { name in
            let why = name.count > 1 ? " (\(name.count) people)" : ""
            let near = name.near.map { "; \(shown($0.label)) is \($0.ref)" } ?? ""
            return "  Not linked: “\(shown(name.text))”\(why)\(near): "
                + "kith interaction edit \(Reference(.interaction, logged.id).text) --with "
                + (name.near?.ref ?? "…")
        }
    }

    /// Words for where the date of an interaction came from, if it was not typed as an option.
    ///
    /// - Parameters:
    ///   - asked: the date that was asked for; another one is that of the meetup.
    ///   - typed: the date in the text.
    func source(
        ofDate asked: Moment, in interaction: Interaction?, _ names: Names, typed: String? = nil
    ) throws -> String? {
        guard let interaction else { return nil }
        let day = interaction.at.words(in: try zone)
        if let typed { return "dated \(day) by “\(shown(typed))” in the text" }
        guard interaction.at != asked, let meetup = interaction.meetup else { return nil }
        return "dated \(day), when “\(shown(names[.meetup, meetup]))” was; --on says otherwise"
    }
}

extension [Logged] {
    /// `3 interactions, 1 new company, 3 follow-ups`.
    var sum: String {
        let new = flatMap(\.created.new).count
        let promises = compactMap(\.followUp).count
        let facts = Kind.company.facts
        return [
            Kind.interaction.counted(count),
            new == 0 ? nil : "\(new) new \(new == 1 ? facts.noun : facts.nouns)",
            promises == 0 ? nil : Kind.followUp.counted(promises),
        ].compactMap(\.self).joined(separator: ", ")
    }
}
