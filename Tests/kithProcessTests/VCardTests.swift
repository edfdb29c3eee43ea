import Foundation
import TestTools
import Testing

/// vCards between kith and readers that have none of its code.
@Suite(.enabled(if: Tools.hasCardReaders, "needs python3-vobject and khard"))
struct VCardTests {
    /// A name and a note of ten thousand characters in which anything may be folded, escaped or
    /// cut.
    private static let long = (0..<1250).map { "\($0 % 10),é;\\🗓\"" }.joined(separator: " ")

    /// A log of contacts with awkward texts.
    private func awkwardLog() async throws -> Home {
        let home = try Home()
        for arguments in [
            [
                "company", "add", "Engines, Ltd.; \\ “Söhne”", "--website",
                "https://engines.example/a,b",
            ],
            ["company", "add", "Globex", "--notes", "a\nb", "--tag", "x,y"],
            [
                "contact", "add", "Ada Lovelace", "--company", "Engines", "--title",
                "Programmer; \\n, “x”",
                "--email", "ada@example.com", "--email", "ada@example.org", "--phone",
                "+44 20 7946 0000",
                "--linkedin", "https://www.linkedin.com/in/ada-lovelace", "--tag", "a,b", "--tag",
                "c;d",
                "--tag", "e", "--notes", "one\ntwo, three; four \\ five\n\n  six",
            ],
            ["contact", "add", "שרה לוי", "--email", "sara@example.com", "--company", "Globex"],
            ["contact", "add", "👩‍🔬 e\u{301}\u{323}a ,\u{301}", "--phone", "1"],
            ["contact", "add", VCardTests.long, "--notes", VCardTests.long],
            ["contact", "add", "🎉"],
        ] {
            let added = try await home.kith(arguments)
            #expect(added.code == 0, "\(added.errors)")
        }
        return home
    }

    /// What `kind list` says of a log, as it is compared: without what a card does not hold.
    private func list(_ home: Home, _ kind: String, environment: [String: String]? = nil)
        async throws -> String
    {
        let listed = try await home.kith(
            [kind, "list", "--json"] + (kind == "company" ? ["--all"] : []),
            environment: environment)
        #expect(listed.code == 0, "\(listed.errors)")
        return listed.output
    }

    @Test("vobject and khard read of our cards what the list says", arguments: ["3", "4"])
    func read(version: String) async throws {
        let home = try await awkwardLog()
        try home.write(try await list(home, "contact"), to: "contacts.json")
        let exported = try await home.kith(
            "export", "--contacts", "--vcard", version, "-o", "kith.vcf")
        #expect(exported.code == 0, "\(exported.errors)")
        for reader in ["vobject", "khard"] {
            let read = try await home.python(
                "vcards.py", "check", reader, home.path("kith.vcf"), home.path("contacts.json"))
            #expect(read.code == 0, "\(reader): \(read.output)\(read.errors)")
        }
    }

    @Test(
        "we read of theirs what they wrote",
        arguments: [["vobject", "3.0"], ["khard", "3.0"], ["khard", "4.0"]])
    func written(by writer: [String]) async throws {
        let home = try Home()
        let made = try await home.python(
            "vcards.py", "make", writer[0], writer[1], home.path("their.vcf"))
        #expect(made.code == 0, "\(made.errors)")
        let imported = try await home.kith("import", "their.vcf")
        #expect(imported.code == 0, "\(imported.errors)")
        let expected = try people(made.output)
        #expect(try people(try await list(home, "contact")) == expected)
        #expect(expected.count == 2)
    }

    @Test("contacts and companies come back from a file of our own, and nothing changes at home")
    func back() async throws {
        let home = try await awkwardLog()
        let exported = try await home.kith("export", "--contacts", "--vcard", "4", "-o", "kith.vcf")
        #expect(exported.code == 0, "\(exported.errors)")
        let contacts = try await list(home, "contact")
        let again = try await home.kith("import", "kith.vcf")
        #expect(
            again.code == 0 && again.output == "kith.vcf (vcard): 7 the same\n", "\(again.output)")
        #expect(try await list(home, "contact") == contacts)
        let fresh = home.environment.merging(["KITH_HOME": home.path("fresh")]) { $1 }
        let imported = try await home.kith("import", "kith.vcf", environment: fresh)
        #expect(imported.output.hasPrefix("kith.vcf (vcard): 7 added\n"), "\(imported.output)")
        #expect(try people(try await list(home, "contact", environment: fresh)) == people(contacts))
        let companies = try await list(home, "company", environment: fresh)
        #expect(try firms(companies) == firms(try await list(home, "company")))
        let second = try await home.kith("import", "kith.vcf", environment: fresh)
        #expect(second.output == "kith.vcf (vcard): 7 the same\n", "\(second.output)")
    }

    /// The fields that a card holds.
    private struct Person: Decodable, Hashable {
        var uid: String
        var name: String
        var company: Company?
        var title: String?
        var emails: [String]
        var phones: [String]
        var linkedIn: String?
        var tags: [String]
        var notes: String?
    }

    /// A company that a contact names.
    private struct Company: Decodable, Hashable { var name: String }

    private struct Firm: Decodable, Hashable {
        var uid: String
        var name: String
        var website: String?
        var notes: String?
        var tags: [String]
    }

    private func people(_ json: String) throws -> Set<Person> {
        Set(try JSONDecoder().decode([Person].self, from: Data(json.utf8)))
    }

    private func firms(_ json: String) throws -> Set<Firm> {
        Set(try JSONDecoder().decode([Firm].self, from: Data(json.utf8)))
    }
}
