import Foundation
import Testing

/// The pages whose commands the tests type again, and compare what comes out. To accept what comes
/// out now: `UPDATE_TRANSCRIPTS=1 swift test --filter kithTests`, and read the difference.
struct TranscriptTests {
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let pages: [String] = {
        let folder = "Tests/kithTests/Transcripts"
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: package.appendingPathComponent(folder).path)
        return ["README.md"]
            + (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { folder + "/" + $0 }
    }()

    @Test("a page says what kith says", arguments: pages)
    func page(_ name: String) throws {
        let file = TranscriptTests.package.appendingPathComponent(name)
        let page = TranscriptPage(text: try String(contentsOf: file, encoding: .utf8))
        let replayed = page.replayed(in: try Shell())
        if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
            if replayed != page.text { try Data(replayed.utf8).write(to: file) }
            return
        }
        let difference = differences(from: page.text, to: replayed)
        #expect(difference.isEmpty, "\(name):\n\(difference)")
    }
}
