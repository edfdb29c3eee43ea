import Foundation
import ICalendar
import Testing

@testable import Intake

@Suite("Files that are read a piece at a time")
struct TextPiecesTests {
    /// The rows below a line of at least two names, as text.
    private func rows(_ bytes: [UInt8], piece: Int) throws -> [String] {
        let text = try SourceText(ByteSource(bytes), piece: piece)
        guard let table = try CSVTable(text, within: 30, isHeader: { $0.all.count > 1 }) else {
            return []
        }
        var rows = ["\(table.line) \(table.names)", "\(table.widths(ofFirst: 3))"]
        do {
            try table.forEachRow({ rows.append("\($0)") }) { cells in
                rows.append("\(cells.line) \(cells.size) \(cells.cells)")
            }
        } catch let error as IntakeError { rows.append(error.message) }
        return rows
    }

    @Test("the rows are the same however many bytes are read at once", arguments: [1, 2, 3, 7, 64])
    func pieces(_ piece: Int) throws {
        let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
        let files = try #require(
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        )
        .compactMap { $0 as? URL }.filter { $0.pathExtension == "csv" }
        #expect(files.count > 30)
        for file in files {
            let bytes = Array(try Data(contentsOf: file))
            let whole = try rows(bytes, piece: 1 << 16)
            #expect(try rows(bytes, piece: piece) == whole, "\(file.lastPathComponent)")
        }
    }

    @Test(
        "what is no text is refused however many bytes are read at once", arguments: [1, 2, 3, 7])
    func refused(_ piece: Int) throws {
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF]
        let damaged = IntakeError.damaged(line: 2, reason: "is not valid UTF-8")
        for bytes in [
            marked + [0x41, 0x0A, 0xE2, 0x82],
            Array("é\n".utf8) + [0xF0, 0x9F, 0x98] + Array("éé😀é".utf8),
        ] {
            #expect(throws: damaged) { try rows(bytes, piece: piece) }
        }
        // A NUL, half of a character, two halves in the wrong order.
        for bytes: [UInt8] in [
            [0x41, 0], [0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8], [0xFE, 0xFF, 0xDC, 0, 0xD8, 0x3D],
        ] {
            #expect(throws: IntakeError.notText) { try rows(bytes, piece: piece) }
        }
    }

    @Test(
        "the beginning of a file in UTF-16 may end in the middle of a character", arguments: [0, 1])
    func cutCharacter(_ shift: Int) throws {
        let header = "Name,Mail\n" + String(repeating: "a", count: shift)
        let text = header + String(repeating: "😀", count: 40_000)
        for isBig in [false, true] {
            let mark: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
            let units = text.utf16.flatMap { unit -> [UInt8] in
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return isBig ? pair : pair.reversed()
            }
            let head = try #require(SourceText(headOf: mark + units))
            let read = String(decoding: try head.bytes(), as: UTF8.self)
            #expect(read.utf8.count > SourceText.headLength - 20)
            #expect(text.hasPrefix(read))
        }
    }

    @Test("a record is as long as it may be, and no longer")
    func limit() throws {
        let row = "Ada," + String(repeating: "x", count: CSVRecords.limit - 4)
        #expect(try rows(Array("A,B\n\(row)".utf8), piece: 1000).count == 3)
        let long = try rows(Array("A,B\n\(row)x".utf8), piece: 1000)
        #expect(long.last == IntakeError.tooLarge(line: 2, limit: CSVRecords.limit).message)
    }
}
