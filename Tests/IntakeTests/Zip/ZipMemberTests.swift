import ICalendar
import TestTools
import Testing

@testable import Intake

@Suite("A file of a zip on its way out")
struct ZipMemberTests {
    private func member(_ file: ZipMaker.File) throws -> ZipMember {
        let zip = ByteSource(ZipMaker([file]).bytes)
        return try ZipMember(try ZipEntry.all(in: zip)[0], in: zip)
    }

    @Test("what no reader looks at is looked at in the end", arguments: [0, 8])
    func finish(method: Int) throws {
        var file = ZipMaker.File("x", Array(repeating: 0x61, count: 200_000))
        file.method = method
        let good = try member(file)
        #expect(try good.head().count == SourceText.headLength + 1)
        try good.finish()
        file.crc = 7
        let bad = try member(file)
        #expect(try bad.head().count == SourceText.headLength + 1)
        #expect(bad.fault == nil)
        let fault = IntakeError.zip(.damagedFile("x", reason: "is not as it was (CRC-32)"))
        #expect(throws: fault) { try bad.finish() }
        #expect(throws: fault) { try bad.head() }
    }

    @Test("any part of it can be asked for, in any order", arguments: [0, 8])
    func parts(method: Int) throws {
        var random = Seeded(state: 5)
        let content = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7 &* 31) }
        var file = ZipMaker.File("x", content)
        file.method = method
        let source = try member(file).content
        for _ in 0..<40 {
            let start = random.number(0...300_100)
            let count = random.number(0...(random.chance(3) ? 300_000 : 100))
            let expected = content.dropFirst(start).prefix(count)
            #expect(try source.bytes(at: start, count: count) == Array(expected))
        }
    }

    @Test("an empty file is nothing, deflated or not, with packed bytes or without")
    func empty() throws {
        for packed: [UInt8]? in [nil, []] {
            var file = ZipMaker.File("x", "")
            file.packed = packed
            let member = try member(file)
            #expect(try member.head() == [])
            try member.finish()
        }
    }
}
