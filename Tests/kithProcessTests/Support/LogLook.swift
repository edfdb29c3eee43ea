import Foundation
import Testing

/// What SQLite itself, without kith, says of a log.
struct LogLook: Decodable, Equatable {
    /// `ok`, or what `PRAGMA integrity_check` found.
    var integrity: String
    var contacts: Int
    var interactions: Int
    var steps: Int
    /// Interactions without a contact.
    var lonely: Int
}

extension Home {
    func look() async throws -> LogLook {
        let ended = try await python("look.py", log)
        try #require(ended.code == 0, "\(ended.errors)")
        return try JSONDecoder().decode(LogLook.self, from: Data(ended.output.utf8))
    }
}
