import CivilTime
import ICalendar
import JobSearch
import TestTools
import Testing

@testable import Intake

@Suite("LinkedIn's follows, applications and saved jobs")
struct LinkedInJobsTests {
    private func findings(_ file: String) throws -> [Finding] {
        try Intake.findings(in: ImportFixtures.bytes("linkedin/" + file), zone: .utc)
    }

    private func posting(
        _ line: Int, _ title: String, _ status: Posting.Status, at company: String,
        _ url: String?, on day: String?
    ) -> Finding {
        var posting = FoundPosting(line: line, title: title, status: status)
        posting.company = company
        posting.url = url
        posting.on = day.flatMap { Day(iso: $0) }
        return .posting(posting)
    }

    @Test("companies that are followed are marked")
    func follows() throws {
        func company(_ line: Int, _ name: String) -> Finding {
            var company = FoundCompany(line: line, name: name)
            company.mark = "follows"
            return .company(company)
        }
        #expect(
            try findings("company-follows.csv") == [
                company(2, "DeepL"), company(3, "Acme, Inc."),
                .skipped(line: 4, reason: "it names no company"), company(5, "Zalando"),
            ])
    }

    @Test("applications have a day, and no answers")
    func applications() throws {
        let found = try findings("job-applications.csv")
        #expect(
            found == [
                posting(
                    2, "ML Intern", .applied, at: "DeepL",
                    "https://www.linkedin.com/jobs/view/3521234567", on: "2023-03-24"),
                posting(
                    3, "Working Student (m/f/d)", .applied, at: "Acme, Inc.",
                    "https://www.linkedin.com/jobs/view/3600000001/?refId=x", on: "2026-02-09"),
                .problem(
                    line: 4,
                    reason: "“13/45/26, 9:05 AM” is not a time such as 1/29/26, 2:37 PM"),
                posting(
                    4, "Data Intern", .applied, at: "Zalando",
                    "http://de.linkedin.com/jobs/view/data-intern-at-zalando-3600000002", on: nil),
                .skipped(line: 5, reason: "it has no job title"),
            ])
        #expect(!"\(found)".contains("Swift") && !"\(found)".contains("ada@"))
    }

    @Test("saved jobs are saved postings")
    func saved() throws {
        #expect(
            try findings("saved-jobs.csv") == [
                posting(
                    2, "ML Intern", .saved, at: "DeepL",
                    "https://www.linkedin.com/jobs/view/3521234567", on: "2025-09-01"),
                posting(
                    3, "Compiler Intern", .saved, at: "Nordlicht Compilers",
                    "https://www.linkedin.com/jobs/view/3600000009", on: "2026-02-01"),
                posting(
                    4, "Intern without an address", .saved, at: "N26", nil, on: "2026-02-01"),
            ])
    }

    @Test(
        "times are read in the forms of all files",
        arguments: [
            ("3/24/23, 4:11 PM", "2023-03-24"), ("12/31/2025, 11:59 PM", "2025-12-31"),
            ("9/1/26, 9:00 AM", "2026-09-01"), ("9/1/26", "2026-09-01"),
            ("2026-01-01 12:00:00", "2026-01-01"), ("2026-01-01T12:00:00Z", "2026-01-01"),
            ("24/3/23, 4:11 PM", nil), ("soon", nil), ("", nil), ("2026-01-01x", nil),
        ] as [(String, String?)])
    func times(text: String, day: String?) {
        #expect(LinkedInTime.day(of: text)?.iso == day)
    }
}

@Suite("Lists of companies")
struct TargetFileTests {
    private func list(_ text: String) throws -> TargetFile {
        try TargetFile(ByteSource(Array(text.utf8)))
    }

    @Test("a name a line; blank lines, remarks and bullets do not count")
    func names() throws {
        let list = try list("DeepL\n\n# Berlin\n- Ada Health\r\n  Acme, Inc.  \nN26")
        #expect(list.rows.map(\.name) == ["DeepL", "Ada Health", "Acme, Inc.", "N26"])
        #expect(list.rows.map(\.line) == [1, 4, 5, 6])
        #expect(list.faults == [])
    }

    @Test("a table names its columns in any case, order and of any delimiter")
    func table() throws {
        let list = try list(
            "TAGS;Website;Company;Tier;City;Careers;Notes;Stage\n"
                + "ai, nlp;deepl.com;DeepL;1;Köln;;likes NLP;networking\n;;N26;;;;;\n;;;2;;;;\n")
        var deepl = TargetFile.Row(line: 2, name: "DeepL")
        deepl.tier = "1"
        deepl.website = "deepl.com"
        deepl.tags = ["ai", "nlp"]
        deepl.notes = "likes NLP"
        deepl.stage = "networking"
        #expect(list.rows == [deepl, TargetFile.Row(line: 3, name: "N26")])
        #expect(list.faults == [TargetFile.Fault(line: 4, reason: "it names no company")])
        #expect(list.otherColumns == ["City"])
    }

    @Test("one column of companies is a table too; of people their employers are taken")
    func columns() throws {
        #expect(try list("Company\nDeepL\n").rows.map(\.name) == ["DeepL"])
        #expect(try list("Name,Company\nAda,DeepL\n").rows.map(\.name) == ["DeepL"])
        #expect(try list("name,tier\nDeepL,1\n").rows.map(\.tier) == ["1"])
    }

    @Test("rows whose columns have no names are told")
    func headless() throws {
        let list = try list("DeepL,1\nN26;networking\nAcme, Inc.\nZalando,https://zalando.de\n")
        #expect(list.rows.map(\.name) == ["Acme, Inc."])
        #expect(list.faults.map(\.line) == [1, 2, 4])
    }

    @Test(
        "a table is one of companies by its columns",
        arguments: [
            ("Company,Tier", true), ("Organization,Website", true), ("Name,Tier,Website", true),
            ("Firma;Ort", true), ("Company,Website,Email", true), ("id,name,tier,stage", true),
            ("Name,Company", false), ("Full Name,Employer", false), ("Name,Email,Website", false),
            ("Contact,Tier", false), ("Wer,Wo", false), ("First Name,Company,Tier", false),
        ])
    func companies(header: String, isOfCompanies: Bool) {
        let bytes = Array((header + "\na,b\n").replacing(";", with: ",").utf8)
        do {
            _ = try Intake.format(of: ByteSource(bytes))
            Issue.record("a known form")
        } catch {
            #expect((error as? IntakeError)?.isTableOfCompanies ?? false == isOfCompanies)
        }
    }
}
