import CivilTime
import Foundation
import Intake
import JobSearch
import Testing

/// A page of the folder Pages.
func page(_ name: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.url(forResource: "Pages", withExtension: nil))
    return Array(try Data(contentsOf: folder.appending(path: name)))
}

/// The posting of a file that has one.
func posting(_ bytes: [UInt8], named name: String = "") throws -> FoundPosting {
    try PostingFile.read(bytes, named: name)
}

func posting(_ text: String, named name: String = "") throws -> FoundPosting {
    try posting(Array(text.utf8), named: name)
}

/// Pages built as the sites build theirs, with companies and texts that are made up.
@Suite("Postings of saved pages")
struct PostingPageTests {
    private func found(
        _ name: String, _ title: String, at company: String?, in location: String?,
        posted: String? = nil, closes: String? = nil, _ url: String?, _ warnings: [String] = []
    ) throws {
        var expected = FoundPosting(line: 1, title: title, status: .saved)
        expected.company = company
        expected.location = location
        expected.postedOn = posted.flatMap { Day(iso: $0) }
        expected.closes = closes.flatMap { Day(iso: $0) }
        expected.url = url
        expected.warnings = warnings
        let text = String(decoding: try page(name + ".txt"), as: UTF8.self)
        expected.text = String(text.dropLast())
        #expect(try posting(page(name + ".html")) == expected)
    }

    private let around = "Menus, forms and the like around the text are left out."

    private func guesses(_ company: String, _ place: String?) -> [String] {
        [around, "The company is guessed from the page: “\(company)”."]
            + (place.map { ["The place is guessed from the page: “\($0)”."] } ?? [])
    }

    @Test("LinkedIn's public page says all in JSON-LD, with HTML that is escaped")
    func linkedIn() throws {
        try found(
            "linkedin-public", "Compiler Engineer", at: "Halden Robotics", in: "Berlin, DE",
            posted: "2026-02-20", closes: "2026-03-22",
            "https://de.linkedin.com/jobs/view/compiler-engineer-at-halden-robotics-3900000001")
    }

    @Test(
        "without it the sentence of the title says company and place, and the text is the shown one"
    )
    func linkedInShown() throws {
        try found(
            "linkedin-shown", "Data Engineer in Germany", at: "Kestrel Data",
            in: "Hamburg, Germany",
            "https://de.linkedin.com/jobs/view/data-engineer-at-kestrel-data-3900000002",
            guesses("Kestrel Data", "Hamburg, Germany"))
    }

    @Test("Indeed's page has JSON-LD with HTML")
    func indeed() throws {
        try found(
            "indeed-json-ld", "Machine Learning Engineer (Speech)", at: "Brightwater Labs Ltd",
            in: "Cambridge, England, GB", posted: "2026-02-27", closes: "2026-03-29",
            "https://uk.indeed.com/viewjob?jk=0123456789abcdef")
    }

    @Test("Seek names the parts of its page for tests")
    func seek() throws {
        try found(
            "seek", "Site Reliability Engineer", at: "Uferlos Pty Ltd",
            in: "Melbourne VIC (Hybrid)", "https://www.seek.com.au/job/80000001",
            guesses("Uferlos Pty Ltd", "Melbourne VIC (Hybrid)"))
    }

    @Test("Greenhouse has a form below the text")
    func greenhouse() throws {
        try found(
            "greenhouse", "Senior Engineer, Code Generation", at: "Nordlicht Compilers",
            in: "Oslo or Remote (EU)",
            "https://boards.greenhouse.io/nordlichtcompilers/jobs/4000000001",
            guesses("Nordlicht Compilers", "Oslo or Remote (EU)"))
    }

    @Test("Lever has its JSON-LD at the end, with nothing where it knows nothing")
    func lever() throws {
        try found(
            "lever", "Backend Engineer (Go)", at: "Mondsee Health", in: "Vienna, Austria",
            posted: "2026-01-15",
            "https://jobs.lever.co/mondseehealth/00000000-0000-4000-8000-000000000001")
    }

    @Test("Lever's page without it: heading of the second level, company before the title")
    func leverShown() throws {
        let whole = String(decoding: try page("lever.html"), as: UTF8.self)
        let shown = try posting(whole.replacing(#"type="application/ld+json""#, with: ""))
        #expect(shown.title == "Backend Engineer (Go)")
        #expect(shown.company == "Mondsee Health")
        #expect(shown.location == "Vienna, Austria")
        #expect(shown.warnings == guesses("Mondsee Health", "Vienna, Austria"))
        #expect(
            shown.text == """
                Engineering – Platform /
                Full-time /
                Hybrid
                Mondsee Health makes hospital beds answer before a nurse has to ask.

                Why this role
                Two million messages a minute arrive, and each one may matter.

                What you will do
                - Design services in Go behind gRPC and NATS
                - Keep PostgreSQL fast at 4 TB

                What we look for
                - Go, or another typed language and the wish to learn it
                - Experience with HL7 FHIR is a plus

                We read every application ourselves.
                """)
    }

    @Test("Personio has a graph, several places, and references in German")
    func personio() throws {
        try found(
            "personio-german", "Werkstudent Softwareentwicklung (m/w/d)", at: "Silbersee Bank AG",
            in: "Leipzig, Sachsen, Deutschland; Dresden, Sachsen, Deutschland; remote",
            posted: "2026-02-02", closes: "2026-04-30",
            "https://silbersee.jobs.personio.de/job/1234567?language=de")
    }

    @Test("StepStone shows a note on cookies before, and other jobs behind the text")
    func stepStone() throws {
        try found(
            "stepstone-german", "Ingenieur Antriebstechnik (m/w/d)", at: "Tannhof Mobility SE",
            in: "Stuttgart",
            "https://www.stepstone.de/stellenangebote--Ingenieur-Antriebstechnik-m-w-d-Stuttgart-"
                + "Tannhof-Mobility-SE--10000001-inline.html",
            guesses("Tannhof Mobility SE", "Stuttgart"))
    }

    @Test("SmartRecruiters has microdata")
    func smartRecruiters() throws {
        try found(
            "smartrecruiters-microdata", "Map Data Analyst", at: "Oberon Maps",
            in: "Tallinn, Estonia", posted: "2026-01-31", closes: "2026-03-15",
            "https://jobs.smartrecruiters.com/OberonMaps/743999000000001-map-data-analyst")
    }

    @Test("Workday's page is empty but for its JSON-LD, in which blanks stand for lines")
    func workday() throws {
        try found(
            "workday-shell", "Firmware Engineer, Cameras", at: "Mirabel Vision SAS",
            in: "Lyon, Rhône, France", posted: "2026-02-24",
            "https://mirabel.wd3.myworkdayjobs.com/en-US/careers/job/Lyon/Firmware-Engineer--Cameras_R-1001"
        )
    }

    @Test("an old page of tables, in Windows-1252 that calls itself ISO-8859-1")
    func tables() throws {
        try found(
            "tables-windows-1252", "Grauwerk GmbH: Stellenangebote", at: nil, in: nil, nil,
            [around, "The title is guessed from the title of the page."])
    }
}
