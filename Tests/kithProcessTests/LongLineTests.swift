import Foundation
import Testing

/// Lines that no program writes: 100 MB, in each form of file.
@Suite(
    .enabled(if: Tools.hasPython, "needs python3"), .serialized)
struct LongLineTests {
    private static let columns =
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On"

    @Test(
        "are refused with a sentence, in little memory",
        arguments: [
            ("", "", "is in no format that is known"),
            (columns + "\\nAda,", ",,,,,\\n", "Line 2 is longer than 1024 KiB"),
            (columns + "\\nAda,\"", "\",,,,,\\n", "Line 2 is longer than 1024 KiB"),
            (
                "First Name,E-mail Address\\n", ",a@example.com\\n",
                "Line 2 is longer than 1024 KiB"
            ),
            (
                "BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nUID:1\\nDTSTART:20260302T170000Z\\nSUMMARY:",
                "\\nEND:VEVENT\\nEND:VCALENDAR\\n", "Line 5 is longer than 256 KiB"
            ),
            (
                "BEGIN:VCARD\\nVERSION:3.0\\nNOTE:", "\\nFN:Ada\\nEND:VCARD\\n",
                "Line 3 is longer than 1024 KiB"
            ),
        ])
    func refused(head: String, tail: String, sentence: String) async throws {
        let (code, memory, words) = try await imported(head, tail)
        #expect(code == 65, "\(words)")
        #expect(words.contains(sentence) && words.contains("Hint: "), "\(words)")
        #expect(memory <= 300)
    }

    @Test("are passed over where they are a picture")
    func picture() async throws {
        let (code, memory, words) = try await imported(
            "BEGIN:VCARD\\nVERSION:3.0\\nFN:Ada\\nPHOTO;ENCODING=b:", "\\nEND:VCARD\\n")
        #expect(code == 0 && words.contains("1 would be added"), "\(words)")
        #expect(memory <= 300)
    }

    /// The exit code, the peak memory in MB and the words of an import.
    private func imported(_ head: String, _ tail: String) async throws -> (Int, Int, Substring) {
        let home = try Home()
        let ended = try await home.python(
            "long_line.py", Tools.kith, home.path("long"), head, tail)
        let parts = ended.output.split(separator: "\n", maxSplits: 2)
        try #require(parts.count == 3, "\(ended)")
        return (
            try #require(Int(parts[0])), try #require(Int(parts[1])), parts[2]
        )
    }
}
