import JobSearch
import TestTools
import Testing

@testable import Intake

/// Disks fill up and downloads break off: every beginning of a file is a file that somebody has.
@Suite("Files that are cut off")
struct CutFileTests {
    /// So many bytes are read in all of a file that is too long to be read from every beginning.
    private static let most = 1 << 19

    @Test(
        "cut at any byte, a file is refused or gives what stands before the cut",
        arguments: ImportFixtures.all)
    func cut(name: String) throws {
        let bytes = try ImportFixtures.bytes(name)
        let map = try ImportFixtures.maps[name].map { try ColumnMap([$0]) }
        let form = Intake.recognise(bytes)
        let whole = try? IntakeCheck.outcome(bytes, map: map).get()
        let isTaken = !ImportFixtures.refused.contains(name)
        #expect((whole != nil) == isTaken, "what cannot be taken is listed in ImportFixtures")
        for count in CutFileTests.cuts(of: bytes) {
            let cut = Array(bytes.prefix(count))
            // Most beginnings are of the form of the whole file, and looking for that takes most of
            // the time.
            let isKnown = count % 16 != 0 && whole != nil && map == nil
            switch IntakeCheck.outcome(cut, as: isKnown ? form : nil, map: map) {
            case .failure(let error):
                let fault = IntakeCheck.fault(of: error)
                #expect(fault == nil, "cut after \(count) bytes")
            case .success(let found):
                let format = isKnown ? form : map == nil ? Intake.recognise(cut) : .csv
                for finding in found {
                    let fault = FindingCheck.fault(of: finding, in: format ?? .csv)
                    #expect(fault == nil, "cut after \(count) bytes")
                }
                // Of messages the last may be the oldest one, and say whose they are.
                guard format != .linkedInMessages, let whole else { continue }
                #expect(CutCheck.isBeginning(found, of: whole), "cut after \(count) bytes")
            }
        }
    }

    /// Where a file is cut: at each byte of a short one, at the first and the last and at evenly
    /// strewn ones of a long one.
    private static func cuts(of bytes: [UInt8]) -> [Int] {
        if bytes.count <= 3000 { return Array(bytes.indices) }
        let step = max(1, bytes.count * bytes.count / 2 / most)
        let strewn = Array(stride(from: 0, to: bytes.count, by: step))
        return Set(strewn + bytes.indices.prefix(50) + bytes.indices.suffix(12)).sorted()
    }

    @Test("there are files to be cut, and what is listed of them is there")
    func listed() {
        #expect(ImportFixtures.all.count >= 45)
        let listed = ImportFixtures.refused.union(ImportFixtures.maps.keys)
        #expect(listed.subtracting(ImportFixtures.all) == [])
    }
}
