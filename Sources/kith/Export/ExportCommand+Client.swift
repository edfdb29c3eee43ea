import ArgumentParser
import CalendarExport
import Logbook
import Publishing

extension Client.Name: ExpressibleByArgument {}

extension ExportCommand {
    /// Refuses what a client would not show.
    func check(_ client: Client?) throws {
        guard let client else { return }
        func others(_ supports: (Client) -> Bool) -> String {
            Client.all.filter(supports).map(\.name.rawValue).joined(separator: ", ")
        }
        if form != .event, !client.supportsToDos {
            throw CommandError(
                "\(client.title) shows no to-dos, and --as \(form.rawValue) writes some.",
                hint: client.name == .khal
                    ? "For todoman leave --for out: kith export --as todo --split DIR"
                    : "Leave --as out, or choose another: --for \(others(\.supportsToDos)).",
                status: .misuse)
        }
        if only.contains(.interactions), !client.supportsJournals {
            throw CommandError(
                "\(client.title) shows no journal entries, which interactions would be.",
                hint:
                    "Leave them out of --only, or choose another: --for \(others(\.supportsJournals)).",
                status: .misuse)
        }
        if split, !client.supportsDirectories {
            throw CommandError(
                "\(client.title) reads no directory of single files.",
                hint:
                    "Leave --split out, or choose another: --for \(others(\.supportsDirectories)).",
                status: .misuse)
        }
    }
}
