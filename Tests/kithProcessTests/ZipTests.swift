import Foundation
import TestTools
import Testing

/// Zips that Python's zipfile makes, which has none of our code.
@Suite(.enabled(if: Tools.hasPython, "needs python3"))
struct ZipTests {
    private static let zips = [
        "deflated.zip", "stored.no-zip-by-name", "long.zip", "piped.zip", "program.exe",
    ]
    private static let files = [
        "Connections.csv", "Invitations.csv", "messages.csv", "Jobs/Saved Jobs.csv",
    ]

    private func made() async throws -> Home {
        let home = try Home()
        let ended = try await home.python("zips.py", home.folder)
        try #require(ended.code == 0, "\(ended.errors)")
        return home
    }

    @Test("a zip in any form is taken in, and after it the others and its files change nothing")
    func zipFirst() async throws {
        for first in ZipTests.zips {
            let home = try await made()
            let ended = try await home.kith("import", first)
            #expect(ended.code == 0, "\(ended.errors)")
            let inside =
                first == "deflated.zip" ? "Basic_LinkedInDataExport_02-10-2026/" : ""
            #expect(
                ended.output == """
                    \(first): \(inside)Connections.csv (linkedin-connections): 2 added, 1 skipped
                      added: Ada Lovelace, Grace Hopper
                      line 7: a closed profile, without a name
                    \(first): \(inside)Invitations.csv (linkedin-invitations): 2 added
                      added: Alan Turing, Invitation from Alan Turing: Hello
                    \(first): \(inside)messages.csv (linkedin-messages): 2 added
                      added: Ada Lovelace: Coffee, tomorrow?, Grace Hopper: Ahoy
                    \(first): \(inside)Jobs/Saved Jobs.csv (linkedin-saved-jobs): 1 added
                      added: Engineer at Acme
                    \(first): \(inside)Skills.csv (linkedin-skills): 1 added
                      added: Astronomy
                    \(first): 4 other files are of no use to kith

                    """, "\(first)")
            let before = try await home.backup()
            let rest = try await home.kith(["import"] + ZipTests.zips + ZipTests.files + ["--json"])
            #expect(rest.code == 0, "\(rest.errors)")
            #expect(rest.output.contains("\"step\": null,"))
            #expect(try await home.backup() == before)
        }
    }

    @Test("the files first, and then the zip, by its name and through a pipe, change nothing")
    func filesFirst() async throws {
        let home = try await made()
        let ended = try await home.kith(["import"] + ZipTests.files)
        #expect(ended.code == 0, "\(ended.errors)")
        _ = try await home.kith("skill", "have", "astronomy")
        let before = try await home.backup()
        let rest = try await home.sh(
            """
            cd "$1"
            for zip in deflated.zip stored.no-zip-by-name long.zip piped.zip program.exe; do
                kith import $zip --json && kith import - <$zip --json && cat $zip | kith import - --json
            done | grep '"step"'
            """)
        #expect(rest.output == String(repeating: "  \"step\": null,\n", count: 15))
        #expect(rest.errors == "")
        #expect(try await home.backup() == before)
    }

    @Test("one undo takes all of a zip back")
    func undo() async throws {
        let home = try await made()
        _ = try await home.kith("today")
        let before = try await home.kith("contact", "list", "--json")
        let ended = try await home.kith("import", "deflated.zip")
        #expect(ended.code == 0, "\(ended.errors)")
        let undone = try await home.kith("undo")
        #expect(
            undone.output == """
                Undid: imported deflated.zip: 8 added, 0 changed \
                (3 contacts, 3 companies, 5 interactions, 1 posting, 1 skill)

                """)
        #expect(try await home.kith("contact", "list", "--json").output == before.output)
    }

    @Test("what cannot be unpacked, is cut or changed ends in 65 and changes nothing")
    func refused() async throws {
        let home = try await made()
        let zip = try home.read("deflated.zip")
        try home.write(zip.dropLast(30), to: "cut.zip")
        var changed = zip
        let place = try #require(zip.range(of: Data("Connections.csv".utf8))).upperBound + 40
        changed[place] ^= 0xFF
        try home.write(changed, to: "changed.zip")
        for (name, message) in [
            (
                "cut.zip",
                "cut.zip: The zip is cut off: the list of its files is missing at its end."
            ),
            ("changed.zip", "changed.zip: The zip is damaged: “"),
            ("bzip2.zip", "bzip2.zip: None of the 9 files in the zip is of use: "),
        ] {
            let ended = try await home.kith("import", name, "Connections.csv")
            #expect(ended.code == 65)
            #expect(ended.errors.contains("Error: \(message)"), "\(ended.errors)")
            #expect(ended.hasHint)
            #expect(ended.output == "")
        }
        #expect(try await home.kith("contact", "list", "--json").output == "[]\n")
    }
}
