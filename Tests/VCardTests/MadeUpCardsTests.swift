import Foundation
import TestTools
import Testing

@Suite("Made-up vCards")
struct MadeUpCardsTests {
    /// The small files from which the fuzzer begins.
    private static let seeds: [(name: String, bytes: [UInt8])] = {
        guard let folder = Bundle.module.url(forResource: "Fixtures/seeds", withExtension: nil),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        else { return [] }
        return names.sorted().compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
        }
    }()

    @Test("of every shape that is known are read as they must be, and come back when written")
    func shapes() {
        #expect(Self.seeds.count >= 11)
        for (name, bytes) in Self.seeds {
            let fault = CardCheck.fault(of: bytes)
            #expect(fault == nil, "\(name)")
        }
    }

    @Test("with changes of all sorts are read as they must be")
    func changed() {
        var changes = ByteChanges(
            seed: 42,
            words: [
                "\r\n ", "\n", "\r", "\\", ";", ":", "\"", ",", "=\n", "=C3", "END:VCARD\n",
                "BEGIN:VCARD\n", "ENCODING=QUOTED-PRINTABLE", "\u{301}", "é",
            ])
        let files = Self.seeds.map(\.bytes)
        for round in 0..<600 {
            var file = files[round % files.count]
            for _ in 0...changes.below(4) { changes.change(&file, files) }
            let fault = CardCheck.fault(of: file)
            #expect(fault == nil, "round \(round)")
        }
    }
}
