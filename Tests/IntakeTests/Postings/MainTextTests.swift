import Intake
import JobSearch
import Testing

@Suite("Main text of a page")
struct MainTextTests {
    private let prose = "We sail to places that are not on the map, and we come back with a map. "

    private func text(_ body: String) throws -> String? {
        try posting("<html><body>\(body)</body></html>").text
    }

    @Test(
        "what stands around the text is left out",
        arguments: [
            "<nav><a href=/>Home</a> Menu</nav>", "<footer>© us</footer>",
            "<header>Us <a href=/>Home</a></header>", "<aside>Did you know</aside>",
            "<div role=navigation>Menu</div>", "<div role=banner>Us</div>",
            "<div class='cookie-banner'>We use cookies.</div>",
            "<div id='onetrust-consent-sdk'><p>We use cookies.</p></div>",
            "<div id='CookieBanner'>We use cookies.</div>",
            "<section class='similar-jobs'><h2>Similar jobs</h2><p>Cook</p></section>",
            "<section aria-label='Ähnliche Stellen'><h2>Mehr</h2><p>Koch</p></section>",
            "<div class='jobAlertSignup'>Get jobs by mail</div>",
            "<ul><li><a href=1>Cook at Ship Ltd</a></li><li><a href=2>Mate</a> new</li></ul>",
            "<form><label>Name <input name=n></label> <p>Apply now</p></form>",
            "<div><h2>Apply</h2><form><textarea></textarea></form></div>",
            "<div style='display: none'>Hidden</div>", "<div hidden>Hidden</div>",
            "<template><p>Twice</p></template>",
            "<svg><title>An icon</title></svg>", "<button>Apply</button>",
            "<div><a href=/apply>Apply now</a></div>", "<dialog open>Log in</dialog>",
            "<select><option>Oslo</option></select>", "<style>p { margin: 0 }</style>",
            "<div class='breadcrumbs'>Jobs &gt; Deck</div>",
        ])
    func around(part: String) throws {
        let main = "<div><h2>Tasks</h2><ul><li>Sail</li><li>Row</li></ul><p>\(prose)</p></div>"
        let lines = "Tasks\n- Sail\n- Row\n\n\(cleaned(prose))"
        #expect(try text(part + main) == lines)
        #expect(try text(main + part) == lines)
        #expect(try text("<div>\(part)<main>\(main)</main></div>") == lines)
    }

    @Test(
        "what may be of the text stays",
        arguments: [
            ("<p>Pay: <a href=/pay>55,000</a></p>", "Pay: 55,000"),
            ("<section class='benefits'><p>Free fish</p></section>", "Free fish"),
            ("<div class='modality'>Hybrid work</div>", "Hybrid work"),
            ("<details><summary>More</summary><p>Knots</p></details>", "More\n\nKnots"),
            ("<article><header><p>Since 1911</p></header></article>", "Since 1911"),
            ("<div>20 hours a week</div>", "20 hours a week"),
            (
                "<ul><li>See <a href=1>our code</a>, which is all in the open</li></ul>",
                "- See our code, which is all in the open"
            ),
        ])
    func kept(part: String, line: String) throws {
        let found = try #require(try text("<div><p>\(prose)</p></div>" + part))
        #expect(found.hasPrefix(cleaned(prose)))
        #expect(found.dropFirst(cleaned(prose).count).drop { $0.isWhitespace } == line)
    }

    @Test("what holds most of the text is never left out, whatever it is called")
    func majority() throws {
        let body = "<div class='modal'><p>\(prose)</p><p>\(prose)</p></div>"
        #expect(try text("<p>Hello there</p>" + body)?.contains(cleaned(prose)) == true)
        // The whole page of some frameworks is a form.
        #expect(
            try text("<form><input name=q><div><p>\(prose)</p></div></form>") == cleaned(prose))
    }

    @Test("lines are those of a browser")
    func lines() throws {
        #expect(try text("<p>one\n two<br>three<br/><br>four</p>") == "one two\nthree\n\nfour")
        #expect(try text("<p>a<b>b</b> <i>c</i>d&nbsp;&nbsp;e\u{200B}f\u{AD}g</p>") == "ab cd efg")
        #expect(
            try text("<ol><li><p>one</p><p>two</p></li><li>x<ul><li>y</li></ul></li></ol>")
                == "- one\ntwo\n- x\n  - y")
        #expect(try text("<p>· one<br>•two<br>■ three</p>") == "- one\n- two\n- three")
        #expect(
            try text("<table><tr><th>Pay<td>5</tr><tr><td><p>Place</p><td>Oslo</table>")
                == "Pay | 5\n\nPlace\n\nOslo")
        #expect(try text("<pre>one\n  two\n\nthree</pre>") == "one\ntwo\n\nthree")
        #expect(try text("<dl><dt>Pay</dt><dd>5</dd></dl><h3></h3><p> </p>") == "Pay\n5")
        #expect(try text("<h2>One</h2><h3>Two</h3><p>three</p>") == "One\nTwo\nthree")
    }

    @Test("the title is the heading that the title of the page has, else the first one")
    func title() throws {
        func title(_ head: String, _ body: String) throws -> String {
            try posting("<html><head>\(head)</head><body>\(body)<p>\(prose)</p></body></html>")
                .title
        }
        let headings = "<h1>Careers</h1><h1>Deckhand</h1>"
        #expect(try title("<title>Deckhand | Us</title>", headings) == "Deckhand")
        #expect(try title("<title>Us</title>", headings) == "Careers")
        #expect(try title("<title>Deckhand - Us - Oslo</title>", "") == "Deckhand")
        #expect(
            try title("<meta property=og:title content='Deckhand'><title>Us</title>", "")
                == "Deckhand")
        #expect(try title("", "") == "")
    }

    @Test(
        "the company is guessed from the page, and that is told",
        arguments: [
            ("<title>Job Application for Deckhand at Us &amp; Co</title>", "", "Us & Co"),
            ("<title>Us &amp; Co hiring Deckhand in Oslo | LinkedIn</title>", "", "Us & Co"),
            ("<title>Deckhand at Us &amp; Co | Board</title>", "<h1>Deckhand</h1>", "Us & Co"),
            ("<title>Deckhand | Jobs bei Us &amp; Co</title>", "<h1>Deckhand</h1>", "Us & Co"),
            ("<title>Us &amp; Co - Deckhand</title>", "<h1>Deckhand</h1>", "Us & Co"),
            (
                "<title>Deckhand | Board</title>",
                "<h1>Deckhand</h1><span class=company-name>at Us &amp; Co</span>", "Us & Co"
            ),
            ("<meta property=og:site_name content='Us &amp; Co'>", "<h1>Deckhand</h1>", "Us & Co"),
        ])
    func company(head: String, body: String, company: String) throws {
        let found = try posting(
            "<html><head>\(head)</head><body>\(body)<p>\(prose)</p></body></html>")
        #expect(found.title == "Deckhand")
        #expect(found.company == company)
        #expect(found.warnings.contains("The company is guessed from the page: “\(company)”."))
    }
}
