import CivilTime
import JobSearch
import Testing

@testable import Logbook

@Suite("Importing postings and companies that are followed")
struct ImportingPostingsTests {
    private static let page = "https://www.linkedin.com/jobs/view/"

    private func job(
        _ title: String, _ number: Int?, _ status: Posting.Status, at company: String? = "DeepL",
        on day: String? = nil, line: Int = 2
    ) -> Finding {
        var found = FoundPosting(line: line, title: title, status: status)
        found.company = company
        found.url = number.map { Self.page + String($0) + "?refId=\(title.count)" }
        found.on = day.flatMap { Day(iso: $0) }
        return .posting(found)
    }

    private func saved(_ jobs: Finding...) -> ImportFile {
        file(jobs, format: "linkedin-saved-jobs")
    }

    private func applied(_ jobs: Finding...) -> ImportFile {
        file(jobs, format: "linkedin-applications")
    }

    @discardableResult
    private func take(_ log: Logbook, _ files: ImportFile...) throws -> ImportReport {
        try log.importing(isDryRun: false, files: files).result
    }

    private func postings(_ log: Logbook) throws -> [Posting] {
        try log.things(Posting.self, Filter())
    }

    @Test("an application is a posting with a dated status, which raises the company")
    func application() throws {
        let log = try testLog()
        let files = [applied(job("ML Intern", 7, .applied, on: "2026-02-09"))]
        let change = try log.importing(isDryRun: false, files: files)
        #expect(change.result.files[0].addedNames == ["ML Intern at DeepL"])
        let posting = try #require(try postings(log).first)
        #expect(posting.status == .applied && posting.applied == day("2026-02-09"))
        #expect(posting.url == Self.page + "7/")
        var all = Filter()
        all.isAll = true
        let company = try #require(try log.companies(all).first)
        #expect(company.name == "DeepL" && company.tier == nil && company.stage == .applied)
        #expect(company.since == day("2026-03-02"), "the day on which it was entered")
        _ = try log.undo()
        #expect(try log.counts().values.allSatisfy { $0 == 0 })
    }

    @Test("the second time nothing changes")
    func twice() throws {
        let log = try testLog()
        let files = [
            applied(job("ML Intern", 7, .applied, on: "2026-02-09"), job("B", nil, .applied)),
            saved(job("ML Intern", 7, .saved), job("C", nil, .saved, at: nil)),
        ]
        _ = try log.importing(isDryRun: false, files: files)
        #expect(try postings(log).map(\.title).sorted() == ["B", "C", "ML Intern"])
        let before = try log.rows(isWhole: true)
        let again = try log.importing(isDryRun: false, files: files)
        #expect(again.step == nil)
        #expect(again.result.files.map(\.same) == [2, 2])
        #expect(try difference(before, log.rows(isWhole: true)) == [])
        #expect(try log.strayIndexRows() == [])
    }

    @Test("both orders of the two files give the same")
    func orders() throws {
        let one = saved(job("Intern (old title)", 7, .saved), job("Other", 8, .saved, line: 3))
        let two = applied(
            job("ML Intern", 7, .applied, on: "2026-02-09"), job("Third", 9, .applied, line: 3))
        var seen: [[String]] = []
        for files in [[one, two], [two, one], [one, two, one, two], [two, one, two]] {
            let log = try testLog()
            for file in files { try take(log, file) }
            seen.append(
                try postings(log).map {
                    "\($0.title) \($0.status) \($0.url ?? "") \($0.moves.map(\.on))"
                }.sorted())
        }
        #expect(Set(seen).count == 1, "\(seen)")
        #expect(seen[0].contains { $0.hasPrefix("ML Intern applied") })
        #expect(seen[0].contains { $0.hasPrefix("Other saved") })
    }

    @Test("what the user has done since stays: a status, a title, an address, a removed company")
    func edited() throws {
        let log = try testLog()
        let files = [applied(job("ML Intern", 7, .applied, on: "2026-02-09"))]
        _ = try log.importing(isDryRun: false, files: files)
        for status in [Posting.Status.interviewing, .saved, .rejected] {
            _ = try log.edit(Posting.self, "1") { posting, _ in
                posting.status = status
                posting.title = "Intern"
                posting.url = "https://deepl.example/jobs/1"
            }
            let before = try log.rows(isWhole: true)
            let report = try log.importing(isDryRun: false, files: files).result
            #expect(report.files[0].same == 1 && report.files[0].kept == 2)
            #expect(try difference(before, log.rows(isWhole: true)) == [])
        }
    }

    @Test("a posting that was written down by hand is the same by the address of its page")
    func known() throws {
        let log = try testLog()
        _ = try log.add { _ in
            var posting = Posting(title: "My intern")
            posting.url = "http://de.linkedin.com/jobs/view/ml-intern-at-deepl-7"
            posting.move(to: .interviewing, on: day("2026-02-20"))
            return posting
        }
        try take(log, applied(job("ML Intern", 7, .applied, on: "2026-02-09")))
        let all = try postings(log)
        #expect(all.count == 1)
        #expect(all[0].status == .interviewing && all[0].applied == day("2026-02-09"))
        #expect(all[0].title == "My intern" && all[0].company == 1)
        // An application that is younger than what came of it does not set it back.
        _ = try log.add { _ in
            var posting = Posting(title: "Second")
            posting.url = Self.page + "8"
            posting.move(to: .rejected, on: day("2026-02-01"))
            return posting
        }
        try take(log, applied(job("Second", 8, .applied, on: "2026-02-09")))
        #expect(try postings(log).map(\.status) == [.interviewing, .rejected])
    }

    @Test("a company at the end of its search is not raised")
    func over() throws {
        let log = try testLog()
        _ = try log.add { _ in
            var company = Company(name: "DeepL")
            company.stage = .rejected
            return company
        }
        try take(log, applied(job("ML Intern", 7, .applied, on: "2026-02-09")))
        #expect(try log.companies(Filter()).map(\.stage) == [.rejected])
    }

    @Test("a company that two are called is left out, with the line")
    func several() throws {
        let log = try testLog()
        for _ in 0..<2 { _ = try log.add { _ in Company(name: "DeepL") } }
        let report = try take(log, saved(job("ML Intern", 7, .saved, line: 9)))
        #expect(
            report.files[0].problems == [
                "line 9: ML Intern is without company: several are called DeepL (o1, o2)"
            ])
    }

    private func follow(_ name: String) -> Finding {
        var found = FoundCompany(line: 2, name: name)
        found.mark = Company.followed
        return .company(found)
    }

    @Test("companies that are followed are tagged once, and those that are there keep their tags")
    func follows() throws {
        let log = try testLog()
        _ = try log.add { _ in
            var company = Company(name: "DeepL")
            company.tags = ["ai"]
            return company
        }
        let files = [file([follow("deepl"), follow("N26")], format: "linkedin-follows")]
        var all = Filter()
        all.isAll = true
        _ = try log.importing(isDryRun: false, files: files)
        #expect(try log.companies(all).map(\.tags) == [["ai", "follows"], ["follows"]])
        #expect(try log.importing(isDryRun: false, files: files).step == nil)
        _ = try log.edit(Company.self, "DeepL") { company, _ in company.tags = [] }
        let report = try log.importing(isDryRun: false, files: files).result
        #expect(report.files[0].same == 2 && report.files[0].kept == 1)
        #expect(try log.companies(all).map(\.tags) == [[], ["follows"]])
        #expect(try log.companies(Filter()).map(\.name) == ["DeepL"], "an import's are hidden")
    }
}
