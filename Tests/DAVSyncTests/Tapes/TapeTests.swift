import DAVSync
import Foundation
import Testing

/// The tapes of Fixtures: what each server answers, and what comes of it.
@Suite("Conversations with servers")
struct TapeTests {
    static let folder = Bundle.module.url(forResource: "Fixtures", withExtension: nil)

    static let names: [String] = {
        let all = folder.map { try? FileManager.default.contentsOfDirectory(atPath: $0.path) }
        return (all.flatMap(\.self) ?? []).filter { $0.hasSuffix(".http") }.sorted()
    }()

    @Test("a tape comes to the same end whenever it is played", arguments: names)
    func played(name: String) throws {
        let folder = try #require(Self.folder)
        let file = folder.appendingPathComponent(name)
        let tape = try Tape(String(contentsOf: file, encoding: .utf8))
        let conversation: Conversation = name.contains("-sync") ? .sync : .discovery
        let lines = try conversation.lines(tape)
        #expect(tape.isAtEnd)
        // KITH_DAV_WRITTEN rewrites the ends of those that were written by hand.
        if let folder = ProcessInfo.processInfo.environment["KITH_DAV_WRITTEN"],
            tape.origin.contains(where: { $0.hasPrefix("# Written") }), lines != tape.summary
        {
            let text = try String(contentsOf: file, encoding: .utf8)
            let head = text.components(separatedBy: "\n===\n")[0]
            try (head + "\n===\n" + lines.joined(separator: "\n") + "\n").write(
                toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        }
        #expect(lines == tape.summary, "\(name):\n\(lines.joined(separator: "\n"))")
    }

    @Test("there is a tape of each server")
    func complete() {
        let servers = Set(Self.names.compactMap { $0.split(separator: "-").first.map(String.init) })
        let wanted = [
            "cyrus", "davical", "google", "icloud", "nextcloud", "radicale", "sogo", "xandikos",
        ]
        #expect(servers == Set(wanted))
    }
}

/// Writes tapes: `Tests/DAVSyncTests/Record/record` starts the servers and this.
@Suite("Recording", .serialized)
struct RecordTests {
    static let servers =
        ProcessInfo.processInfo.environment["KITH_DAV_SERVERS"]?.split(separator: " ") ?? []

    @Test("each server that runs is recorded", .enabled(if: !servers.isEmpty))
    func record() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["KITH_DAV_FIXTURES"])
        for server in Self.servers {
            // Name, address to begin with, home of the calendars.
            let parts = server.split(separator: "=").map(String.init)
            let addresses = try [parts[1], parts[2]].map { try DAVURL($0) }
            // Discovery comes first, before there is a calendar of a tape.
            for (conversation, url) in zip([Conversation.discovery, .sync], addresses) {
                let tape = Tape(recording: url, of: parts[0])
                let lines = try conversation.lines(tape)
                let file = "\(folder)/\(parts[0])-\(conversation).http"
                try tape.text(lines).write(toFile: file, atomically: true, encoding: .utf8)
            }
        }
    }
}
