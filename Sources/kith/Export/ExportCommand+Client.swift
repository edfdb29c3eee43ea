import ArgumentParser
import CalendarExport
import Logbook
import Publishing

extension Client.Name: ExpressibleByArgument {}

extension ExportCommand {
    /// Refuses what a client would not show.
    func check(_ client: Client?) throws {
        guard let client else { return }
        func others(_ takes: (Client) -> Bool) -> String {
            Client.all.filter(takes).map(\.name.rawValue).joined(separator: ", ")
        }
        if form != .event, !client.takesToDos {
            throw CommandError(
                "\(client.title) shows no to-dos, and --as \(form.rawValue) writes some.",
                hint: client.name == .khal
                    ? "For todoman leave --for out: kith export --as todo --split DIR"
                    : "Leave --as out, or choose another: --for \(others(\.takesToDos)).",
                status: .misuse)
        }
        if only.contains(.interactions), !client.takesJournals {
            throw CommandError(
                "\(client.title) shows no journal entries, which interactions would be.",
                hint:
                    "Leave them out of --only, or choose another: --for \(others(\.takesJournals)).",
                status: .misuse)
        }
        if split, !client.takesDirectories {
            throw CommandError(
                "\(client.title) reads no directory of single files.",
                hint: "Leave --split out, or choose another: --for \(others(\.takesDirectories)).",
                status: .misuse)
        }
    }
}
