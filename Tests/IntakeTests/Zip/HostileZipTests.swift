import CivilTime
import ICalendar
import Intake
import JobSearch
import TestTools
import Testing

@Suite("Zips that are damaged, and traps")
struct HostileZipTests {
    /// How a reading of bytes ends: what is found, or why not.
    private func outcome(_ zip: [UInt8]) throws -> Result<[Finding], IntakeError> {
        do { return .success(try Intake.findings(in: zip, zone: .utc)) } catch {
            return .failure(try #require(error as? IntakeError, "\(error)"))
        }
    }

    private func fault(_ files: ZipMaker.File...) throws -> ZipFault? {
        try fault(ZipMaker(files).bytes)
    }

    private func fault(_ zip: [UInt8]) throws -> ZipFault? {
        if case .failure(.zip(let fault)) = try outcome(zip) { return fault }
        return nil
    }

    private func file(_ change: (inout ZipMaker.File) -> Void) -> ZipMaker.File {
        var file = ZipMaker.File("Connections.csv", Sample.connections)
        change(&file)
        return file
    }

    /// Small zips of every sort, in which a change of any byte is a change of something.
    private static let small: [ZipMaker] = {
        var stored = ZipMaker.File("a.vcf", Sample.card)
        stored.method = 0
        var described = ZipMaker.File("b.csv", Sample.connections)
        described.hasDescriptor = true
        var long = ZipMaker.File("c.ics", Sample.calendar)
        long.isLong = true
        var large = ZipMaker([long, stored])
        large.isLong = true
        var foreign = ZipMaker([stored, described])
        foreign.prefix = [0x4D, 0x5A, 0]
        foreign.comment = Array("a comment".utf8)
        return [ZipMaker([described, stored]), large, foreign]
    }()

    @Test("a zip that is cut off at any byte is refused")
    func cut() throws {
        for maker in HostileZipTests.small {
            let zip = maker.bytes
            let whole = try outcome(zip).get()
            #expect(!whole.isEmpty)
            // A zip ends with its comment.
            for count in 0..<(zip.count - maker.comment.count) {
                guard case .failure = try outcome(Array(zip.prefix(count))) else {
                    Issue.record("cut at \(count) of \(zip.count)")
                    return
                }
            }
        }
    }

    @Test("a zip without its beginning is refused, or read where nothing is missing")
    func late() throws {
        for maker in HostileZipTests.small {
            let zip = maker.bytes
            let whole = try outcome(zip)
            for count in 1..<zip.count {
                let found = try outcome(Array(zip.dropFirst(count)))
                if count > maker.prefix.count {
                    #expect(throws: IntakeError.self) { try found.get() }
                }
                if case .success = found { #expect(found == whole) }
            }
        }
    }

    @Test("whatever byte of a zip is changed, nothing wrong comes out of it")
    func flipped() throws {
        for maker in HostileZipTests.small {
            let zip = maker.bytes
            let whole = try outcome(zip).get()
            var refused = 0
            for index in zip.indices {
                for change: UInt8 in [0x01, 0x80, 0xFF] {
                    var bytes = zip
                    bytes[index] ^= change
                    switch try outcome(bytes) {
                    case .failure: refused += 1
                    case .success(let found):
                        // What is left alone is told.
                        let isWhole = found == whole
                        let contents = try? ZipContents(ByteSource(bytes))
                        let isTold = contents.map { $0.unused > 0 || !$0.problems.isEmpty } ?? false
                        #expect(
                            isWhole || (isTold && whole.contains(found)),
                            "\(index) ^ \(change): \(found)")
                    }
                }
            }
            #expect(refused > zip.count)
        }
    }

    @Test("bytes that are strewn over a zip never crash the reader")
    func random() throws {
        var random = Seeded(state: 11)
        for maker in HostileZipTests.small {
            let zip = maker.bytes
            for _ in 0..<1500 {
                var bytes = zip
                for _ in 0..<random.number(1...8) {
                    let index = random.number(0...(bytes.count - 1))
                    bytes[index] = random.one([0, 1, 0x7F, 0x80, 0xFF, random.one(bytes)])
                }
                if random.chance(4) { bytes.removeSubrange(0..<random.number(0...9)) }
                _ = try outcome(bytes)
            }
        }
    }

    @Test("a file is what it was, or the zip is damaged")
    func sums() throws {
        func reason(_ change: (inout ZipMaker.File) -> Void) throws -> String? {
            guard case .damagedFile("Connections.csv", let reason)? = try fault(file(change))
            else { return nil }
            return reason
        }
        let packed = ZipMaker.packed(Array(Sample.connections.utf8))
        let length = Sample.connections.utf8.count
        #expect(try reason { $0.crc = 7 } == "is not as it was (CRC-32)")
        #expect(try reason { ($0.crc, $0.method) = (7, 0) } == "is not as it was (CRC-32)")
        #expect(try reason { $0.size = length + 1 } == "is shorter than the list says")
        #expect(try reason { $0.size = length - 1 } == "is longer than the list says")
        #expect(try reason { ($0.size, $0.method) = (length - 1, 0) } == "has two sizes")
        #expect(try reason { $0.packed = packed.dropLast(9) } == "breaks off")
        #expect(try reason { $0.packed = [0xFF] + packed } == "cannot be unpacked")
        #expect(try reason { $0.packed = [] } == "breaks off")
        #expect(
            try reason { $0.localName = Array("connections.csv".utf8) }
                == "is not what the list says")
        var moved = ZipMaker([file { _ in }]).bytes
        moved[2] = 0
        let place = "is not where the list has it"
        #expect(try fault(moved) == .damagedFile("Connections.csv", reason: place))
    }

    @Test("the sum of a large file is looked at, although nothing is missing in it")
    func largeSum() throws {
        var text = Sample.connections
        while text.utf8.count < 300_000 {
            text += "Ada,Nr\(text.utf8.count),,,Engines,,08 Feb 2026\n"
        }
        var file = ZipMaker.File("c", text)
        file.crc = 7
        #expect(try fault(file) == .damagedFile("c", reason: "is not as it was (CRC-32)"))
        var card = ZipMaker.File("c", String(repeating: Sample.card, count: 3000))
        card.crc = 7
        #expect(try fault(card) == .damagedFile("c", reason: "is not as it was (CRC-32)"))
        file.method = 0
        // A reader that fails for what it reads says what is wrong with the zip.
        file.content[200_000] = 0
        #expect(try fault(file) == .damagedFile("c", reason: "is not as it was (CRC-32)"))
    }

    @Test("files that share their bytes are a trap")
    func overlapping() throws {
        var second = ZipMaker.File("again.csv", Sample.connections)
        second.packed = ZipMaker.packed(second.content)
        second.start = 0
        #expect(
            try fault(file { _ in }, second) == .overlapping("Connections.csv", "again.csv"))
        // One file whose bytes are the other one, name and all.
        let inner = ZipMaker(["b.csv": Sample.connections]).bytes
        var outer = ZipMaker.File("a.csv", inner)
        outer.method = 0
        var quoted = ZipMaker.File("b.csv", Sample.connections)
        quoted.start = 30 + 5
        #expect(try fault(outer, quoted) == .overlapping("a.csv", "b.csv"))
    }

    @Test("a file that grows too much is a trap, and so are many together; they are not unpacked")
    func bombs() throws {
        let rows = String(repeating: "A,B,,,,,08 Feb 2026\n", count: 1_000_000)
        let bomb = ZipMaker.File("Connections.csv", Sample.connections + rows)
        #expect(try fault(bomb) == .bomb("Connections.csv", times: 200))
        // What would have to be unpacked to see that it is nothing is passed over.
        let zeros = ZipMaker.File("zeros", [UInt8](repeating: 0, count: 20_000_000))
        #expect(
            try outcome(ZipMaker([zeros, ZipMaker.File("a", Sample.card)]).bytes).get().count == 1)
        let part = ZipMaker.File("part", Sample.connections + rows.prefix(2_000_000))
        #expect(try fault(part, part, part, part, part, part) == .bomb("part", times: 200))
        // Its list says nothing of how large it is.
        var liar = bomb
        liar.size = Sample.connections.utf8.count
        #expect(
            try fault(liar)
                == .damagedFile("Connections.csv", reason: "is longer than the list says"))
    }

    @Test("messages that are too many for the memory are refused before they are read")
    func tooLarge() throws {
        let limit = 128 << 20
        var table = ZipMaker.File("messages.csv", Sample.messages)
        table.method = 0
        table.size = limit + 1
        table.packed =
            table.content + [UInt8](repeating: 0x0A, count: limit + 1 - table.content.count)
        #expect(try fault(table) == .tooLarge("messages.csv", limit: limit))
    }

    @Test("more files than any zip has that kith reads, and other counts than are listed")
    func counts() throws {
        let card = ZipMaker.File("a.vcf", Sample.card)
        var maker = ZipMaker([card])
        maker.count = 2
        #expect(
            try fault(maker.bytes)
                == .damaged(reason: "2 files are announced and 1 listed"))
        maker.count = 10_001
        #expect(try fault(maker.bytes) == .tooManyFiles(limit: 10_000))
        maker.isLong = true
        maker.count = .max
        #expect(try fault(maker.bytes) == .tooManyFiles(limit: 10_000))
        let many = (0..<10_001).map { ZipMaker.File("\($0)", "") }
        maker = ZipMaker(many)
        maker.count = 1
        #expect(try fault(maker.bytes) == .tooManyFiles(limit: 10_000))
        maker = ZipMaker(Array(many.dropLast(2)) + [card])
        #expect(try outcome(maker.bytes).get().count == 1)
    }

    @Test("places and sizes that are as large as a number can be are outside of the zip")
    func numbers() throws {
        let outside = ZipFault.damaged(reason: "it lists files outside of itself")
        for isPrefixed in [false, true] {
            for number in [Int.max, .max - 1, -1, 1 << 40, 0xFFFF_FFFF] {
                var maker = ZipMaker([
                    ZipMaker.File("a.vcf", Sample.card),
                    file { ($0.isLong, $0.start) = (true, number) },
                ])
                maker.prefix = isPrefixed ? [0x4D, 0x5A, 0] : []
                #expect(try fault(maker.bytes) == outside)
                maker.files[1] = file { ($0.isLong, $0.size) = (true, number) }
                let name = "Connections.csv"
                #expect(
                    try fault(maker.bytes)
                        == .damagedFile(name, reason: "is shorter than the list says"))
                // Of more than its beginning the size is believed, and too much.
                maker.files[1].content += [UInt8](repeating: 0x0A, count: 100_000)
                let sized = try fault(maker.bytes)
                #expect(
                    sized == .tooLarge(name, limit: 4 << 30) || sized == .bomb(name, times: 200))
            }
        }
    }

    @Test("a part of a zip, a list outside of it, and names without end are refused")
    func shapes() throws {
        var zip = ZipMaker(["a.vcf": Sample.card]).bytes
        zip[zip.count - 22 + 4] = 1
        #expect(try fault(zip) == .split)
        zip = ZipMaker(["a.vcf": Sample.card]).bytes
        zip[zip.count - 22 + 15] = 1
        #expect(
            try fault(zip) == .damaged(reason: "its list of files would lie outside of it"))
        let name = String(repeating: "n", count: 4097)
        #expect(
            try fault(ZipMaker.File(name, Sample.card))
                == .damaged(reason: "it names a file with more than 4096 bytes"))
        #expect(try fault(Array("PK\u{3}\u{4}".utf8)) == .cutOff)
        #expect(
            try fault(Array("PK\u{7}\u{8}PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 99))
                == .cutOff)
        // Nothing but ends.
        let ends = [[UInt8]](repeating: ZipMaker([]).bytes, count: 3000).flatMap { $0 }
        #expect(try fault(ends) == .empty)
    }

    @Test("every fault says what is wrong and what to do")
    func words() {
        let faults: [ZipFault] = [
            .cutOff, .split, .damaged(reason: "x"), .damagedFile("x", reason: "y"),
            .tooManyFiles(limit: 1), .overlapping("x", "y"), .bomb("x", times: 200),
            .tooLarge("x", limit: 1 << 20), .empty, .nothingKnown(files: 1, problem: nil),
            .nothingKnown(files: 2, problem: "x: y"), .document, .noneOf(.vcard), .noneOf(.csv),
            .noColumns,
        ]
        for fault in faults {
            let error = IntakeError.zip(fault)
            #expect(error.message.hasSuffix("."))
            #expect(!error.hint.isEmpty)
        }
    }
}

extension [Finding] {
    /// Whether all of these are among them.
    fileprivate func contains(_ some: [Finding]) -> Bool { some.allSatisfy { contains($0) } }
}
