import CivilTime
import JobSearch
import Logbook

/// Words of an exchange that turned out to be in the future, for the lines that plan it instead.
struct PlanWords {
    var text: String
    var companies: [String] = []
    /// The meetup as typed.
    var meetup: String?
    var tags: [String] = []
    var channel: Interaction.Channel?
    /// People who would be met, as typed, by `kith met`.
    var people: [String] = []
}

extension Session {
    /// Says that an exchange has not happened yet, and which line plans it.
    func refusal(_ notYet: NotYet, _ words: PlanWords) throws -> CommandError {
        let zone = try zone
        let day = notYet.at.words(in: zone)
        let start: String
        switch notYet.at {
        case .day(let day): start = day.iso
        case .time(let at, _):
            let local = zone.local(at)
            start = "\(local.day.iso) \(local.clock.short)"
        }
        let text = shown(cleaned(words.text))
        let with = notYet.known.map { ("with", $0) }
        let here = options.tz.map { [("tz", $0)] } ?? []
        let reminder =
            "Or to be reminded: "
            + typedLine(
                "followup", "add", text,
                options: [("due", start)] + with + words.companies.prefix(1).map { ("company", $0) }
                    + (notYet.meetup == nil ? [] : words.meetup.map { [("meetup", $0)] } ?? [])
                    + here)
        guard let title = notYet.meetup, let meetup = words.meetup else {
            let form = words.channel.flatMap { Meetup.Form(rawValue: $0.rawValue) }
            let planning = typedLine(
                "meetup", "add", words.people.isEmpty ? text : shown(words.meetup ?? text),
                options: [("start", start)] + (form.map { [("kind", $0.rawValue)] } ?? []) + with
                    + words.companies.map { ("company", $0) } + words.tags.map { ("tag", $0) }
                    + here)
            return CommandError(
                "\(day) is still to come, and an interaction is something that has happened.",
                hint: "To plan it: \(planning)\n\(reminder)", status: .misuse)
        }
        let message = "“\(shown(title))” is still to come: \(day)."
        if words.people.isEmpty {
            return CommandError(
                message, hint: "If it was before the meetup, add: --on today\n\(reminder)",
                status: .misuse)
        }
        let adding = words.people.filter { !notYet.known.contains($0) }.map {
            typedLine("contact", "add", shown(cleaned($0)), options: []) + " && "
        }
        let coming = typedLine(
            "meetup", "edit", shown(meetup), options: words.people.map { ("with", $0) })
        return CommandError(
            message,
            hint: "To note who will be there: \(adding.joined())\(coming)\n"
                + "If you met before the meetup, add: --on today", status: .misuse)
    }
}
