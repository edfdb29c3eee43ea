import Foundation
import Testing

/// The text of a fixture, to be compared with what a test made.
///
/// `UPDATE_TRANSCRIPTS=1 swift test --filter LogbookTests` writes the fixture anew; the difference
/// is the review.
func fixture(_ name: String, made text: String) throws -> String {
    let url = fixtureURL(name)
    if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
        try Data(text.utf8).write(to: url)
        return text
    }
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
}

/// The text of a fixture that no test makes.
func fixture(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: fixtureURL(name)), as: UTF8.self)
}

private func fixtureURL(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Fixtures/\(name)").standardizedFileURL
}
