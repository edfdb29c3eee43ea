import ArgumentParser
import CivilTime
import JobSearch
import Logbook

/// A dated entry in the notes of a thing: `kith note Acme "hires in May" --url https://…`.
struct NoteCommand: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Add a dated line to the notes of a contact, company, meetup, posting or story.")
    static let examples = [
        "kith note \"Halden Robotics\" \"interns start in May\"",
        "kith note c4 \"back from Lisbon\" --on yesterday",
    ]

    @Argument(help: "An id, a uid or words.") var ref: String
    @Argument(help: "What to note.") var text: [String]
    @Option(help: "Of which day it is (default: today).") var on: String?
    @Option(help: "A page that tells more.") var url: String?
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let zone = try session.zone
        let day = try session.past(on).day(in: zone)
        let entry = try ([text.joined(separator: " ")] + [url].compactMap(\.self).map(Inputs.url))
            .joined(separator: " ")
        let change = try session.readyLogbook.note(entry, of: day, on: ref)
        if session.isJSON { return try session.tell(change) }
        let reference = change.result
        let label = change.touched.all.first { $0.reference == reference }?.label ?? ""
        try session.console.say(
            "Noted on \(reference.kind.noun) \(shown(label)) (\(reference.text)): "
                + "\(day.iso): \(shown(cleaned(entry)))")
    }
}
