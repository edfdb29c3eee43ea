import ArgumentParser
import JobSearch
import Logbook
import Presentation

extension ExportCommand {
    /// Refuses options with which no brief would be written.
    func validateBriefs() throws {
        guard briefs else { return }
        if `private` {
            throw ValidationError("--private hides what a brief tells; leave one of the two out.")
        }
        if !parts.contains(.meetups) {
            throw ValidationError(
                "--briefs are of meetups, which this export leaves out; name them: --only meetups")
        }
    }
}

extension Session {
    /// The briefs of the meetups to come as texts for a calendar, by the ids of the meetups.
    func textsOfBriefs() throws -> [Int: String] {
        let zone = try zone
        return try logbook.briefsOfComingMeetups(now: now, zone: zone).mapValues {
            BriefPage($0, zone: zone, now: now, dates: .whole).plainText
        }.filter { !$0.value.isEmpty }
    }
}
