import CivilTime
import Intake
import JobSearch
import Testing

@Suite("JobPosting of schema.org")
struct PostingDataTests {
    /// A page with one script and a text of its own.
    private func page(_ script: String) -> String {
        """
        <!doctype html><html><head><title>Jobs</title>
        <script type='application/ld+json'>\(script)</script></head>
        <body><h1>A heading of the page</h1><p>\(shown)</p></body></html>
        """
    }

    private let shown = String(repeating: "What the page shows to its readers. ", count: 8)
    private let long = String(repeating: "Ships and harbours. ", count: 12)

    private func data(_ members: String) throws -> FoundPosting {
        try posting(page(#"{"@type": "JobPosting", "description": "\#(long)", \#(members)}"#))
    }

    @Test(
        "it is found by its type, wherever it stands",
        arguments: [
            #"{"@type":"JobPosting","title":"Pilot"}"#,
            #"{"@type":["Thing","JobPosting"],"title":"Pilot"}"#,
            #"{"@type":"https://schema.org/JobPosting","title":"Pilot"}"#,
            #"{"@type":"schema:JobPosting","title":"Pilot"}"#,
            #"[{"@type":"WebSite","name":"x"},{"@type":"JobPosting","title":"Pilot"}]"#,
            #"{"@graph":[{"@type":"Organization","name":"x"},{"@type":"JobPosting","title":"Pilot"}]}"#,
            #"{"@type":"WebPage","mainEntity":{"@type":"JobPosting","title":"Pilot"}}"#,
        ])
    func places(script: String) throws {
        let found = try posting(page(script))
        #expect(found.title == "Pilot")
        #expect(found.text?.hasSuffix("What the page shows to its readers.") == true)
    }

    @Test(
        "what pages get wrong about JSON is mended",
        arguments: [
            #"{"@type":"JobPosting","title":"Pilot",}"#,
            #"<!-- {"@type":"JobPosting","title":"Pilot"} -->"#,
            "\n//<![CDATA[\n{\"@type\":\"JobPosting\",\"title\":\"Pilot\"}\n//]]>\n",
            #"/*<![CDATA[*/ {"@type":"JobPosting","title":"Pilot"} /*]]>*/"#,
            #"{"@type":"JobPosting","x":"a\'b\-","title":"Pilot"};"#,
            "{\"@type\":\"JobPosting\",\"x\":\"one\n\ttwo\u{1}\",\"title\":\"Pilot\"}",
            #"{/* which */"@type":"JobPosting", // that\#n"title":"Pilot"}"#,
            #"{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;Pilot&quot;}"#,
            #"{"@type":"JobPosting","x":[1,2,],"title":"Pilot"}"#,
        ])
    func mended(script: String) throws {
        #expect(try posting(page(script)).title == "Pilot")
    }

    @Test("a script that cannot be read is told, and the page's text is taken")
    func broken() throws {
        let found = try posting(page(#"{"@type":"JobPosting","title":"Pil"#))
        #expect(found.title == "A heading of the page")
        #expect(found.text == cleaned(shown))
        #expect(
            found.warnings.first
                == "The page’s data of a JobPosting cannot be read; its text is taken instead.")
        let other = try posting(page(#"{"@type":"WebSite","name":"#))
        #expect(other.warnings.first?.contains("JobPosting") != true)
    }

    @Test(
        "the organization is a text or an object",
        arguments: [
            #""Halden &amp; Sons""#, #"{"name":"Halden & Sons"}"#,
            #"[{"@type":"Organization","name":["Halden & Sons","x"]}]"#,
            #"{"name":{"@value":"  Halden \n & Sons "}}"#,
        ])
    func organization(json: String) throws {
        let found = try data(#""hiringOrganization": \#(json)"#)
        #expect(found.company == "Halden & Sons")
        #expect(found.warnings.isEmpty)
    }

    @Test(
        "places are addresses, names or texts",
        arguments: [
            (#""jobLocation":"Bergen""#, "Bergen"),
            (#""jobLocation":{"address":"Bergen, Norway"}"#, "Bergen, Norway"),
            (#""jobLocation":{"name":"Bergen"}"#, "Bergen"),
            (
                #""jobLocation":{"address":{"addressLocality":"Hamburg","addressRegion":"Hamburg","addressCountry":{"name":"Germany"}}}"#,
                "Hamburg, Germany"
            ),
            (
                #""jobLocation":[{"address":{"addressLocality":"Oslo"}},"Bergen",{"address":{"addressLocality":"Oslo"}}]"#,
                "Oslo; Bergen"
            ),
            (#""jobLocationType":"TELECOMMUTE""#, "Remote"),
            (
                #""jobLocationType":["TELECOMMUTE"],"applicantLocationRequirements":[{"@type":"Country","name":"Norway"},{"name":"DE"}]"#,
                "Remote (Norway, DE)"
            ),
            (#""jobLocation":"Oslo","jobLocationType":"TELECOMMUTE""#, "Oslo; remote"),
            (
                #""jobLocation":{"address":{"streetAddress":"Kai 3","addressLocality":"null","addressRegion":null}}"#,
                "Kai 3"
            ),
        ])
    func location(members: String, place: String) throws {
        #expect(try data(members).location == place)
    }

    @Test(
        "days stay as they are written",
        arguments: [
            ("2026-03-31", "2026-03-31"), ("2026-03-31T23:59:59+02:00", "2026-03-31"),
            ("2026-04-01T00:00:00.000Z", "2026-04-01"), ("2026-03-31 12:00", "2026-03-31"),
        ])
    func days(text: String, day: String) throws {
        let found = try data(#""validThrough":"\#(text)","datePosted":"\#(text)""#)
        #expect(found.closes == Day(iso: day))
        #expect(found.postedOn == Day(iso: day))
    }

    @Test(
        "a day that cannot be read is left out and told",
        arguments: ["31.03.2026", "2026-02-31", "2026-3-1", "03/31/2026", "2026-03-311"])
    func noDay(text: String) throws {
        let found = try data(#""validThrough":"\#(text)""#)
        #expect(found.closes == nil)
        #expect(
            found.warnings.first
                == "validThrough “\(text)” is no day like 2026-03-02; it is left out.")
    }

    private func text(_ description: String) throws -> String? {
        let filler = String(repeating: "Long. ", count: 40)
        let script =
            #"{"@type":"JobPosting","title":"x","description":"\#(description)\#(filler)"}"#
        return try posting(page(script)).text.map { $0.replacing(cleaned(filler), with: "…") }
    }

    @Test("a description is HTML, HTML as text, or text")
    func descriptions() throws {
        let lines = "Tasks\n- Sail & row\n\n…"
        #expect(try text("<h3>Tasks</h3><ul><li>Sail &amp; row</li></ul>") == lines)
        #expect(
            try text(
                "&lt;h3&gt;Tasks&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Sail &amp;amp; row&lt;/li&gt;&lt;/ul&gt;"
            )
                == lines)
        #expect(
            try text(
                "&amp;lt;h3&amp;gt;Tasks&amp;lt;/h3&amp;gt;&amp;lt;ul&amp;gt;&amp;lt;li&amp;gt;Sail &amp;amp;amp; row&amp;lt;/li&amp;gt;&amp;lt;/ul&amp;gt;"
            ) == lines)
        #expect(
            try text(#"Tasks:\n\u2022 C++ &amp; C#\nMore\n\n"#) == "Tasks:\n- C++ & C#\nMore\n\n…")
        #expect(try text(#"<b>Tasks</b>\nSail\nRow\n"#) == "Tasks\nSail\nRow\n…")
        #expect(try text("C++ and a < b, R&D ") == "C++ and a < b, R&D …")
    }

    @Test("what is said beside the description is taken where it is not in it")
    func beside() throws {
        let found = try data(
            #""qualifications":"<ul><li>Rust</li></ul>","skills":["Ships and harbours.","Knots"],"experienceRequirements":{"monthsOfExperience":12}"#
        )
        #expect(found.text == cleaned(long) + "\n\n- Rust\n\nShips and harbours.\nKnots")
        let twice = try data(#""responsibilities":"Ships  and HARBOURS.""#)
        #expect(twice.text == cleaned(long))
    }

    @Test("of several postings the one of the page is taken, and that is told")
    func several() throws {
        let script =
            #"[{"@type":"JobPosting","title":"Cook"},{"@type":"JobPosting","title":"A heading"}]"#
        let found = try posting(page(script))
        #expect(found.title == "A heading")
        #expect(found.warnings.first == "The page has 2 postings; “A heading” is taken.")
    }

    @Test("the address is the page's own, then the posting's, then the one it was saved from")
    func address() throws {
        let saved = "<!-- saved from url=(0021)https://example.com/9 -->"
        func url(_ head: String, _ own: String) throws -> String? {
            let script =
                #"<script type="application/ld+json">{"@type":"JobPosting","title":"x","url":"\#(own)"}</script>"#
            return try posting("<html>\(saved)<head>\(head)\(script)</head><p>\(shown)</p></html>")
                .url
        }
        let canonical = "<link rel=canonical href='https://example.com/1'>"
        let shared = "<meta property='og:url' content='https://example.com/2'>"
        #expect(try url(shared + canonical, "https://example.com/3") == "https://example.com/1")
        #expect(try url(shared, "https://example.com/3") == "https://example.com/2")
        #expect(try url("", "https://example.com/3") == "https://example.com/3")
        #expect(try url("<link rel=canonical href='/1'>", "/3") == "https://example.com/9")
        #expect(try url("", "javascript:alert(1)") == "https://example.com/9")
    }
}
