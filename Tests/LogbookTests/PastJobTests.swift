import JobSearch
import Testing

@testable import Logbook

@Suite("Past jobs")
struct PastJobTests {
    private func prepare() throws -> Logbook {
        let log = try testLog()
        for name in ["Acme", "Globex"] {
            _ = try log.add(isNew: false) { _ in Company(name: name) }
        }
        _ = try log.add(isNew: false) { _ in
            var ada = Contact(name: "Ada")
            ada.company = 1
            ada.title = "Engineer"
            return ada
        }
        return log
    }

    private func past(_ log: Logbook) throws -> [PastJob] {
        try log.contacts(Filter()).first?.past ?? []
    }

    private func job(_ company: String?, _ title: String?) -> PastJob {
        PastJob(company: company, title: title, until: day("2026-03-02"))
    }

    @Test("are kept when the company or the title becomes another one by hand")
    func byHand() throws {
        let log = try prepare()
        _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.title = "CTO" }
        _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.company = 2 }
        let jobs = [job("Acme", "Engineer"), job("Acme", "CTO")]
        #expect(try past(log) == jobs)
        var met = Met(names: ["Ada"], on: on("2026-03-01"))
        met.company = "Acme"
        _ = try log.met(met)
        #expect(try past(log) == jobs + [job("Globex", "CTO")])
        _ = try log.undo()
        #expect(try past(log) == jobs)
    }

    @Test("are kept when an import brings the change, and a second time nothing")
    func byImport() throws {
        let log = try testLog()
        func take(_ company: String, _ title: String) throws -> Change<ImportReport> {
            try log.importing(
                isDryRun: false,
                files: [file([person("Ada", company: company, title: title, slug: "ada")])])
        }
        _ = try take("Acme", "Engineer")
        #expect(try past(log) == [])
        _ = try take("Globex", "Engineer")
        #expect(try past(log) == [job("Acme", "Engineer")])
        #expect(try take("Globex", "Engineer").step == nil)
        #expect(try past(log) == [job("Acme", "Engineer")])
    }

    @Test("are none where nothing was known before, and can be cleared by hand")
    func none() throws {
        let log = try prepare()
        _ = try log.add(isNew: false) { _ in Contact(name: "Bob") }
        _ = try log.edit(Contact.self, "Bob") { bob, _ in
            bob.company = 1
            bob.title = "CTO"
        }
        _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.notes = "hello" }
        #expect(try log.contacts(Filter()).allSatisfy { $0.past.isEmpty })
        _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.title = nil }
        #expect(try past(log) == [job("Acme", "Engineer")])
        _ = try log.edit(Contact.self, "Ada") { ada, _ in ada.past = [] }
        #expect(try past(log) == [])
    }

    @Test("know the company that is removed")
    func removed() throws {
        let log = try prepare()
        _ = try log.remove(.company, "Acme", unlink: true)
        #expect(try past(log) == [job("Acme", "Engineer")])
    }
}

@Suite("Companies that an import brought along")
struct CompaniesInPassingTests {
    private func names(_ log: Logbook, isAll: Bool = false) throws -> [String] {
        var filter = Filter()
        filter.isAll = isAll
        return try log.companies(filter).map(\.name)
    }

    @Test("stay out of the list until somebody says something about them")
    func list() throws {
        let log = try testLog()
        _ = try log.add(isNew: false) { _ in Company(name: "Globex") }
        _ = try log.importing(
            isDryRun: false,
            files: [file([person("Ada", company: "Acme"), person("Bob", company: "Globex")])])
        #expect(try names(log) == ["Globex"])
        #expect(try names(log, isAll: true) == ["Acme", "Globex"])
        #expect(try log.companiesInPassing(Filter()) == 1)
        _ = try log.edit(Company.self, "Acme") { acme, _ in acme.tier = 1 }
        #expect(try names(log) == ["Acme", "Globex"])
        #expect(try log.companiesInPassing(Filter()) == 0)
        _ = try log.edit(Company.self, "Acme") { acme, _ in acme.tier = nil }
        #expect(try names(log) == ["Globex"])
        let other = try testLog(TestClock(uids: 100))
        _ = try other.restore(try log.backup())
        #expect(try names(other) == ["Globex"])
    }
}
