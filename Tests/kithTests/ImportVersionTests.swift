import Foundation
import Testing

@testable import kith

/// What a later file says of a meetup that is known by its UID.
@Suite("Later files of the same meetup")
struct ImportVersionTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "IntakeTests/Fixtures/calendar")

    private func take(_ shell: Shell, _ name: String) -> String {
        let path = ImportVersionTests.fixtures.appending(path: name + ".ics").path
        return shell.kith("import", path).output
            .replacing(path, with: name)
    }

    private let line = "m1  in 10 days, Thu 19:00–21:00 (Asia/Tokyo)  Compiler Night"

    @Test(
        "a higher SEQUENCE, a newer LAST-MODIFIED and a cancelled STATUS change it; older ones never"
    )
    func versions() throws {
        let shell = try Shell()
        #expect(take(shell, "version-1-first").contains("1 added"))
        // The zone is the file's own.
        #expect(shell.kith("meetup", "list").output == line + "  Hall 1\n1 meetup\n")
        #expect(
            take(shell, "version-2-higher-sequence").contains("changed: Compiler Night (location)"))
        #expect(take(shell, "version-1-first").contains("1 the same"))
        #expect(shell.kith("meetup", "list").output == line + "  Hall 2\n1 meetup\n")
        #expect(
            take(shell, "version-3-newer-last-modified")
                .contains("changed: Compiler Night (location)"))
        #expect(take(shell, "version-2-higher-sequence").contains("1 the same"))
        #expect(shell.kith("meetup", "list").output == line + "  Hall 3\n1 meetup\n")
        #expect(take(shell, "version-4-cancelled").contains("changed: Compiler Night (status)"))
        #expect(take(shell, "version-3-newer-last-modified").contains("1 the same"))
        #expect(shell.kith("meetup", "list").output == line + "  cancelled  Hall 3\n1 meetup\n")
        #expect(shell.kith("meetup", "list", "--json").result.contains("Asia/Tokyo"))
    }

    @Test("Luma’s cancellation cancels what Luma’s page has given")
    func luma() throws {
        let shell = try Shell()
        #expect(take(shell, "luma-place-is-a-link").contains("1 added"))
        #expect(shell.kith("meetup", "list").output.contains("cancelled") == false)
        #expect(take(shell, "luma-cancelled").contains("changed: Virtual Compilers (status)"))
        #expect(shell.kith("meetup", "list").output.contains("cancelled"))
    }
}
