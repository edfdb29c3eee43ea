import JobSearch
import Testing

@testable import Logbook

@Suite("Reports of many files")
struct ImportReportTests {
    private func report(
        _ path: String, _ format: String = "vcard", zip: String? = nil,
        _ change: (inout ImportReport.File) -> Void = { _ in }
    ) -> ImportReport.File {
        var file = ImportReport.File(path: path, format: format, zip: zip)
        file.add(path)
        change(&file)
        return file
    }

    @Test("few files of a form are told one by one")
    func few() {
        var report = ImportReport(dryRun: false)
        report.files = [
            self.report("a.vcf"), self.report("a.csv", "csv"), self.report("b.vcf"),
            self.report("z: c.vcf", zip: "z"), self.report("z: d.vcf", zip: "z"),
        ]
        #expect(report.files(summedBeyond: 2) == report.files)
    }

    @Test("of many the sum is told where the first stands, with the file of each problem")
    func many() {
        var report = ImportReport(dryRun: false)
        report.files = [
            self.report("z: a.vcf", zip: "z") {
                $0.skip(7, "neither a name nor an address")
                $0.named = ["ada", "bob"]
            },
            self.report("a.csv", "csv"),
            self.report("z: b.vcf", zip: "z") {
                $0.change("Ada", ["title"])
                $0.tell("Ada: Acme → Globex")
                $0.same = 4
                $0.kept = 1
                $0.problem(9, "odd")
                $0.named = ["bob"]
            },
            self.report("b.vcf"),
        ]
        let told = report.files(summedBeyond: 1)
        #expect(told.map(\.path) == ["z: 2 files", "a.csv", "b.vcf"])
        var sum = ImportReport.File(path: "z: 2 files", format: "vcard", zip: "z")
        (sum.added, sum.changed, sum.same, sum.skipped, sum.kept) = (2, 1, 4, 1, 1)
        sum.named = ["ada", "bob"]
        sum.addedNames = ["z: a.vcf", "z: b.vcf"]
        sum.changedNames = ["Ada (title)"]
        sum.news = ["Ada: Acme → Globex"]
        sum.problems = [
            "a.vcf, line 7: neither a name nor an address", "b.vcf, line 9: odd",
        ]
        #expect(told[0] == sum)
    }
}
