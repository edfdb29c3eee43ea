import Intake
import JobSearch
import TestTools
import Testing

@Suite("Postings saved as text")
struct PostingTextTests {
    @Test("the first line of a text is its title, and all of it stays")
    func text() throws {
        let text = "\n  Deckhand (m/f/d)\n\nWe sail.\n  * knots\n  * R&D <b>\n"
        let found = try posting(text, named: "deckhand.txt")
        #expect(found.title == "Deckhand (m/f/d)")
        #expect(found.text == "Deckhand (m/f/d)\n\nWe sail.\n  * knots\n  * R&D <b>")
        #expect(found.warnings.isEmpty)
        #expect([found.company, found.location, found.url] == [nil, nil, nil])
    }

    @Test("a first line that is a paragraph is no title")
    func longLine() throws {
        let found = try posting(String(repeating: "We sail. ", count: 20) + "\nKnots")
        #expect(found.title.isEmpty)
        #expect(
            found.warnings == ["The first line is too long for a title, and none is taken."])
    }

    @Test(
        "the first heading of Markdown is its title",
        arguments: [
            ("# Deckhand #\n\nWe sail.", "Deckhand"),
            ("---\ntitle: x\n# no\n---\n\nWe sail.\n\n## **Deckhand**\n", "Deckhand"),
            ("Deckhand\n========\n\nWe sail.", "Deckhand"),
            ("```\n# not this\n```\n# Deckhand", "Deckhand"),
            ("# [Deckhand](https://example.com) `C#`", "Deckhand C#"),
            ("Deckhand\n\nWe sail.", "Deckhand"),
            ("#nothing\n\n### C# developer", "C# developer"),
        ])
    func heading(markdown: String, title: String) throws {
        #expect(try posting(markdown, named: "a.MD").title == title)
    }

    @Test("a text that begins with a heading is Markdown, whatever it is called")
    func recognised() throws {
        let found = try posting("# Deckhand\n\nSee [the fleet](https://example.com/a_(b)).")
        #expect(found.title == "Deckhand")
        #expect(found.text == "# Deckhand\n\nSee the fleet.")
    }

    @Test("links of Markdown keep their words, and all else stays")
    func links() throws {
        let markdown = """
            # Deckhand
            See [our *fleet*](https://example.com "all of it") and ![a ship](ship.png), \
            [![logo](l.png)](/), <https://example.com>, [x][1], a[0](1) and \\[no](link).
            Also [ ] done, [x] (not a link), [open](never

            closed).

            [1]: https://example.com
            <p align="center">C++</p>
            """
        #expect(
            try posting(markdown, named: "x.md").text == """
                # Deckhand
                See our *fleet* and a ship, logo, <https://example.com>, [x][1], a0 and \\[no](link).
                Also [ ] done, [x] (not a link), [open](never

                closed).

                [1]: https://example.com
                <p align="center">C++</p>
                """)
    }

    @Test("a page is known by its tags, and not by its name")
    func sniffed() throws {
        let html = "<h1>Deckhand</h1><p>We sail.</p>"
        for name in ["x.txt", "", "x.html"] {
            let found = try posting(html, named: name)
            #expect(found.title == "Deckhand")
            #expect(found.text == "We sail.", "\(name)")
        }
        #expect(try posting("\u{FEFF}\n <!-- x --><!DOCTYPE html><p>We sail.").text == "We sail.")
        #expect(try posting("<?xml version='1.0'?>\n<html><body><p>We sail.").text == "We sail.")
        #expect(try posting("Deckhand\nwrite <html> and <body>", named: "").title == "Deckhand")
        #expect(try posting("Deckhand\nsalary < 60k > 50k", named: "x.html").title == "Deckhand")
        #expect(
            try posting("Deckhand\nuse <b>C</b>", named: "x.html").text == "Deckhand\nuse <b>C</b>")
    }

    @Test("a page that a browser saved with all that belongs to it in one file (MHTML)")
    func archive() throws {
        func archive(_ encoding: String, _ body: String) -> String {
            """
            From: <Saved by Blink>\r
            Snapshot-Content-Location: https://example.com/0\r
            Subject: Deckhand\r
            MIME-Version: 1.0\r
            Content-Type: multipart/related;\r
            \ttype="text/html";\r
            \tboundary="----MultipartBoundary--x----"\r
            \r
            \r
            ------MultipartBoundary--x----\r
            Content-Type: text/html\r
            Content-ID: <frame@mhtml.blink>\r
            Content-Transfer-Encoding: \(encoding)\r
            Content-Location: https://example.com/1\r
            \r
            \(body)\r
            ------MultipartBoundary--x----\r
            Content-Type: text/html\r
            \r
            <p>A frame of something else\r
            ------MultipartBoundary--x------\r

            """
        }
        let bodies = [
            (
                "quoted-printable",
                "<h1 class=3D\"x\">Deckhand</h1><p>We s=\r\nail to F=C3=A4r=C3=B8.</p>"
            ),
            ("base64", "PGgxPkRlY2toYW5kPC9oMT48cD5XZSBzYWls\r\nIHRvIEbDpHLDuC48L3A+"),
            ("8bit", "<h1>Deckhand</h1><p>We sail to Färø.</p>"),
        ]
        for (encoding, body) in bodies {
            let found = try posting(archive(encoding, body), named: "x.mhtml")
            #expect(found.title == "Deckhand")
            #expect(found.text == "We sail to Färø.")
            #expect(found.url == "https://example.com/1")
        }
        let empty = archive("8bit", "").replacing("text/html", with: "image/png")
        #expect(throws: IntakeError.posting(.document(.webArchive))) { try posting(empty) }
    }

    private static let html = """
        <html><head><title>Fährmann</title></head><body><h1>Fährmann</h1>
        <p>Größe „egal“ – 3 €</p></body></html>
        """

    @Test("a page is read in each encoding")
    func encodings() throws {
        let utf8 = Array(Self.html.utf8)
        let units = Array(Self.html.utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let western = Self.html.unicodeScalars.map { scalar -> UInt8 in
            switch scalar {
            case "„": 0x84
            case "“": 0x93
            case "–": 0x96
            case "€": 0x80
            default: UInt8(scalar.value & 0xFF)
            }
        }
        for bytes in [
            utf8, [0xEF, 0xBB, 0xBF] + utf8, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big,
            little, big, western,
        ] {
            let found = try posting(bytes)
            #expect(found.title == "Fährmann")
            #expect(found.text == "Größe „egal“ – 3 €")
            let warnings = ["The file is not in UTF-8; it is read as Windows-1252."]
            #expect(found.warnings == (bytes == western ? warnings : []))
        }
    }

    @Test("an encoding that a page names is taken where it is not UTF-8")
    func charset() throws {
        func head(_ charset: String) -> [UInt8] {
            Array("<html><head><meta charset=\"\(charset)\"></head><p>".utf8)
        }
        #expect(try posting(head("windows-1251") + [0xCF, 0xEB, 0xFB, 0xF2]).text == "Плыт")
        #expect(try posting(head("ISO-8859-1") + [0x80, 0x20, 0xE4]).text == "€ ä")
        #expect(try posting(head("ISO-8859-1") + Array("Fähre".utf8)).text == "Fähre")
        let broken = try posting(head("utf-8") + Array("Fähre".utf8) + [0xFF])
        #expect(broken.text == "Fähre\u{FFFD}")
        #expect(broken.warnings.first == "1 byte is not UTF-8, and shown as “\u{FFFD}”.")
        let unknown = try posting(head("x-user") + [0xE4])
        #expect(unknown.text == "ä")
        #expect(unknown.warnings.first == "The encoding “x-user” is not known.")
    }
}
