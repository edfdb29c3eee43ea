import Foundation
import JobSearch
import Testing

@testable import kith

/// Contacts with texts that have ever given trouble, out of one log and into another.
struct ContactCardsTests {
    /// What each contact of a log says, as far as a card holds it.
    private func contacts(_ shell: Shell, home: String) throws -> [String: [String]] {
        let listed = shell.kith("contact", "list", "--json", "--home", home)
        #expect(listed.code == 0, "\(listed.errors)")
        let list = try JSONSerialization.jsonObject(with: Data(listed.result.utf8))
        var contacts: [String: [String]] = [:]
        for contact in try #require(list as? [[String: Any]]) {
            let texts = ["name", "title", "linkedIn", "notes"].map { contact[$0] as? String ?? "-" }
            let lists = ["emails", "phones", "tags"].flatMap {
                [$0] + (contact[$0] as? [String] ?? [])
            }
            let company = (contact["company"] as? [String: Any])?["name"] as? String ?? "-"
            contacts[try #require(contact["uid"] as? String)] = texts + lists + [company]
        }
        return contacts
    }

    @Test("contacts come back from vCards letter by letter", arguments: ["3", "4"])
    func roundTrip(version: String) throws {
        let shell = try Shell()
        try shell.write(document(), to: "log.json")
        #expect(shell.kith("restore", "log.json", "--home", "a").code == 0)
        let before = try contacts(shell, home: "a")
        #expect(before.count == 150)
        let arguments = [
            "export", "--contacts", "--vcard", version, "-o", "all.vcf", "--home", "a",
        ]
        #expect(shell.kith(arguments, [:], input: "").code == 0)
        let imported = shell.kith("import", "all.vcf", "--home", "b")
        #expect(imported.code == 0, "\(imported.output)")
        let after = try contacts(shell, home: "b")
        for (uid, contact) in before where after[uid] != contact {
            #expect(after[uid] == contact)
            break
        }
        #expect(after.count == before.count)
        // A second time nothing is new, neither there nor where it came from.
        let count = before.count + (version == "4" ? 20 : 0)
        for home in ["a", "b"] {
            let again = shell.kith("import", "all.vcf", "--home", home)
            #expect(again.result == "all.vcf (vcard): \(count) the same\n")
        }
        #expect(try contacts(shell, home: "a") == before)
    }

    private let pieces = [
        "a", "Zoë", "e\u{301}\u{323}", "שלום", "مرحبا", "\u{200F}", "👩‍🔬", "🇩🇪", "\\", "\\n", "\\,",
        ",", ";", ":",
        "\"", "'", "=", "%", "漢字", "𝕏", "\u{301}", "BEGIN:VCARD", "^n", "\u{A0}", ",\u{301}",
        ";\u{327}", " ", " ",
        "\n", "\n ", "\t", "\r\nEND:VCARD\r\n",
    ]

    /// A backup of 150 contacts and 20 companies of made-up texts.
    private func document() -> String {
        var state: UInt64 = 11
        func number(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        func text(_ start: String) -> JSON {
            if number(40) == 0 {
                return .string(
                    cleaned(start + String(repeating: pieces[number(26)] + "x", count: 5000)))
            }
            let made = (0..<number(25)).map { _ in pieces[number(pieces.count)] }.joined()
            return .string(cleaned(start + made + "."))
        }
        let companies = (0..<20).map { index in
            JSON.object([
                ("uid", .string("company-\(index)")), ("name", text("\(index)")),
                ("notes", text("n")), ("tags", .array([text("t")])),
            ])
        }
        let contacts = (0..<150).map { index in
            var members: [(String, JSON)] = [
                ("uid", .string(index % 2 == 0 ? "contact/\(index);,\\" : UUID().uuidString)),
                ("name", text(index % 3 == 0 ? "🎉" : "")),
                ("emails", .strings((0..<number(3)).map { "a\($0)+é@x\(number(60)).example" })),
                ("phones", .strings((0..<number(3)).map { "+49 (0)30 \($0)-\(index)" })),
                ("tags", .array((0..<number(4)).map { text("\($0)") })),
            ]
            if number(2) == 0 { members.append(("title", text(""))) }
            if number(2) == 0 { members.append(("notes", text(""))) }
            if number(2) == 0 { members.append(("company", .string("company-\(number(20))"))) }
            if number(2) == 0 {
                members.append(("linkedIn", .string("https://www.linkedin.com/in/p\(number(90))")))
            }
            return JSON.object(members)
        }
        return JSON.object([
            ("format", .string("kith")), ("version", .int(1)), ("companies", .array(companies)),
            ("contacts", .array(contacts)),
        ]).text()
    }
}
