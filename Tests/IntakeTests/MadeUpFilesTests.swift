import TestTools
import Testing

@testable import Intake

/// The fixtures of the readers and what comes of them by chance: `make fuzz` goes on from there.
@Suite("Made-up files of other programs")
struct MadeUpFilesTests {
    @Test(
        "each fixture is read as it must be, in every form of its text",
        arguments: ImportFixtures.all)
    func fixtures(name: String) throws {
        let bytes = try ImportFixtures.bytes(name)
        let format = Intake.recognise(bytes) ?? .csv
        let fault = IntakeCheck.fault(of: bytes, as: format, isThorough: true)
        #expect(fault == nil)
        let map = try ImportFixtures.maps[name].map { try ColumnMap([$0]) }
        guard let map else { return }
        let faultOfColumns =
            ColumnCheck.fault(of: bytes)
            ?? IntakeCheck.fault(of: bytes, as: .csv, map: map, isThorough: true)
        #expect(faultOfColumns == nil)
    }

    @Test("changes of all sorts are read as they must be", arguments: 0..<4)
    func changed(part: Int) throws {
        var changes = ByteChanges(
            seed: UInt64(42 + part),
            words: [
                ",", "\"", "\n", "\r\n", "\r", ";", "\t", "\u{301}", "é", "08 Feb 2026", "\"\"",
                " ",
                ":", "END:VCARD\n", "BEGIN:VCARD\n", "END:VEVENT\n", "=\n", "\n ", "\\",
            ])
        // Long ones would take most of the time.
        let files = try ImportFixtures.all.map { try ImportFixtures.bytes($0) }
            .filter { $0.count < 3000 }
        for round in 0..<150 {
            var file = files[(round * 4 + part) % files.count]
            for _ in 0...changes.below(4) { changes.change(&file, files) }
            let formats = [Intake.recognise(file) ?? .csv]
            let fault = IntakeCheck.fault(of: file, as: formats) ?? ColumnCheck.fault(of: file)
            #expect(fault == nil, "part \(part), round \(round)")
        }
    }
}
