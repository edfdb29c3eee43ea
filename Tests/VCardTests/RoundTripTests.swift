import Foundation
import TestTools
import Testing

@testable import VCard

@Suite("Writing vCards")
struct VCardWriterTests {
    @Test("a card is written as each version wants it")
    func written() {
        var ada = VCard(.v3)
        ada.uid = "4FBE8971-0BC3-424C-9C26-36C3E1EFF6B1"
        ada.formattedName = "Ada Lovelace"
        var name = VCard.Name()
        (name.given, name.family) = ("Ada", "Lovelace")
        ada.name = name
        ada.organization = ["Engines, Ltd."]
        ada.emails = ["ada@example.com"]
        ada.phones = ["+44 20 7946 0000"]
        ada.links = [.init("https://www.linkedin.com/in/ada b")]
        ada.notes = ["one\ntwo; \\"]
        ada.categories = ["a,b", "c"]
        let body = """
            FN:Ada Lovelace\r
            N:Lovelace;Ada;;;\r
            ORG:Engines\\, Ltd.\r
            EMAIL;TYPE=INTERNET:ada@example.com\r
            TEL:+44 20 7946 0000\r
            URL:https://www.linkedin.com/in/ada%20b\r
            NOTE:one\\ntwo\\; \\\\\r
            CATEGORIES:a\\,b,c\r
            END:VCARD\r

            """
        let uid = "4FBE8971-0BC3-424C-9C26-36C3E1EFF6B1\r\n"
        #expect(
            String(decoding: ada.text(product: "-//x//EN"), as: UTF8.self)
                == "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//x//EN\r\nUID:" + uid + body)
        ada.version = .v4
        #expect(
            String(decoding: ada.text(product: "-//x//EN"), as: UTF8.self)
                == "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//x//EN\r\nKIND:individual\r\nUID:urn:uuid:"
                + uid + body.replacing(";TYPE=INTERNET", with: ""))
        ada.uid = "a:b"
        #expect(
            String(decoding: ada.text(product: "x"), as: UTF8.self).contains(
                "\r\nUID;VALUE=text:a:b\r\n"))
    }

    @Test(
        "what is written is read again, of texts that have ever given trouble",
        arguments: [VCard.Version.v3, .v4])
    func roundTrip(version: VCard.Version) throws {
        let seed = ProcessInfo.processInfo.environment["KITH_SEED"].flatMap { UInt64($0) } ?? 7
        var random = Seeded(state: seed)
        var all: [UInt8] = []
        var expected: [VCard] = []
        for _ in 0..<400 {
            let made = RandomCard.card(version, &random)
            let text = made.text(product: "-//kith//kith//EN")
            for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
                #expect(line.count <= 76 && line.last == 0x0D)
                #expect(String(validating: line, as: UTF8.self) != nil, "a character is cut")
            }
            all += text
            expected.append(made)
        }
        let read = try cards(all)
        #expect(read.count == expected.count)
        for (read, made) in zip(read, expected) where read != made {
            #expect(read == made, "seed \(seed)")
            break
        }
    }

    /// A card whose texts are what a writer lets through: LF ends lines, and there are no controls.
}
