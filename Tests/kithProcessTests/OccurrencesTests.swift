import Foundation
import Testing

@Suite("Imported series")
struct OccurrencesTests {
    @Test(
        "start whenever another reader says, over two years, or the report says why not",
        .enabled(if: Tools.hasOccurrences))
    func starts() async throws {
        let folder = Tools.package + "/Tests/IntakeTests/Fixtures/calendar/"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".ics") }.sorted()
        let home = try Home()
        let ended = try await home.start(
            Tools.python,
            [Tools.fixture("occurrences.py"), Tools.kith] + files.map { folder + $0 }
        ).end()
        #expect(ended.code == 0, "\(ended.output)\(ended.errors)")
        let verdicts = ended.output.split(separator: "\n")
        #expect(verdicts.count == files.count + 1)
        #expect(verdicts.count { $0.contains(" same ") } > 30)
    }
}
