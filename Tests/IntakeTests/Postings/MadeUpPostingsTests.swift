import Foundation
import TestTools
import Testing

@testable import Intake

/// The pages of the tests and what comes of them by chance: `make fuzz` goes on from there.
@Suite("Made-up postings")
struct MadeUpPostingsTests {
    private static let names: [String] = {
        let folder = Bundle.module.url(forResource: "Pages", withExtension: nil)
        let all = folder.map { try? FileManager.default.contentsOfDirectory(atPath: $0.path) }
        return (all.flatMap(\.self) ?? []).filter { $0.hasSuffix(".html") }.sorted()
    }()

    @Test("each page is read as it must be, in every form of its text")
    func pages() throws {
        #expect(Self.names.count == 14)
        for name in Self.names {
            let fault = PostingCheck.fault(of: try page(name), isThorough: true)
            #expect(fault == nil, "\(name)")
        }
    }

    @Test("changes of all sorts are read as they must be", arguments: 0..<4)
    func changed(part: Int) throws {
        var changes = ByteChanges(
            seed: UInt64(13 + part),
            words: [
                "<", ">", "</", "<p>", "<li>", "</div>", "<ul>", "<!--", "-->", "<script>", "&lt;",
                "&amp;", "&#8217;", "\"", "\\u0000", "\\n", "{", "[", "]", "}", ",", "ä",
                "\u{FEFF}",
                "\u{200B}", "\u{2028}", "\r", "<br>", "•", "\n", "# ", "](", "<table>", "<h1>",
            ])
        let files = try Self.names.map { try page($0) }
        for round in 0..<100 {
            var file = files[(round * 4 + part) % files.count]
            for _ in 0...changes.below(6) { changes.change(&file, files) }
            let fault = PostingCheck.fault(of: file)
            #expect(fault == nil, "part \(part), round \(round)")
        }
    }

    @Test("each page is read or refused wherever it is cut")
    func cut() throws {
        for name in ["linkedin-public.html", "greenhouse.html"] {
            let bytes = try page(name)
            for count in stride(from: 0, to: bytes.count, by: 37) {
                let fault = PostingCheck.fault(of: Array(bytes.prefix(count)))
                #expect(fault == nil, "\(name) cut after \(count)")
            }
        }
    }
}
