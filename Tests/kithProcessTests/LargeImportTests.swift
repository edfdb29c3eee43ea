import Foundation
import Testing

/// Calendars that are larger than what is kept of them in memory.
struct LargeImportTests {
    /// Twelve megabytes, and three events at their ends and in their middle.
    private static func calendar() -> String {
        let padding = "X-PADDING:" + String(repeating: "a", count: 100_000) + "\n"
        func event(_ uid: String) -> String {
            "BEGIN:VEVENT\nUID:\(uid)\nSUMMARY:Talk \(uid)\nDTSTART:20260302T170000Z\nEND:VEVENT\n"
        }
        let half = String(repeating: padding, count: 60)
        return "BEGIN:VCALENDAR\n" + event("a") + half + event("b") + half + event("c")
            + "END:VCALENDAR\n"
    }

    @Test("a large calendar comes in by its name, from standard input, and through pipes")
    func ways() async throws {
        let home = try Home()
        try home.write(LargeImportTests.calendar(), to: "large.ics")
        let ended = try await home.sh(
            """
            cd "$1" && mkfifo pipe && kith today >/dev/null 2>&1; exec 2>&1
            kith import large.ics --dry-run
            kith import - --dry-run <large.ics
            cat large.ics | kith import - --dry-run
            cat large.ics >pipe & kith import pipe --dry-run
            kith import large.ics large.ics
            head -c 11000000 large.ics | kith import -
            TMPDIR="$1/none" && export TMPDIR && cat large.ics | kith import -
            """)
        let added = "  added: Talk a, Talk b, Talk c\n"
        let dry = "Nothing was changed: this was a dry run.\n"
        func would(_ name: String) -> String {
            "\(name) (calendar): 3 would be added\n\(added)\(dry)"
        }
        let expected =
            would("large.ics") + would("standard input") + would("standard input") + would("pipe")
            + "large.ics (calendar): 3 added\n\(added)large.ics (calendar): 3 the same\n"
        #expect(ended.output.hasPrefix(expected), "\(ended.output)")
        let rest = ended.output.dropFirst(expected.count)
        #expect(rest.contains("begins a VCALENDAR that never ends"), "\(rest)")
        #expect(rest.contains("Error: What comes in cannot be kept in "), "\(rest)")
        #expect(rest.contains("No such file or directory"), "\(rest)")
    }
}
