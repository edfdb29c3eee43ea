import Foundation
import JobSearch
import TestTools
import Testing

@testable import Intake

@Suite("Files that hold no posting")
struct HostilePostingTests {
    private func fault(_ bytes: [UInt8], named name: String = "x.html") -> PostingFault? {
        do {
            _ = try PostingFile.read(bytes, named: name)
            return nil
        } catch {
            if case .posting(let fault) = error { return fault }
            return nil
        }
    }

    private func fault(_ text: String) -> PostingFault? { fault(Array(text.utf8)) }

    @Test("pages that show nothing say what to do")
    func walls() throws {
        #expect(fault(try page("app-shell.html")) == .scriptsOnly)
        #expect(fault(try page("login-wall.html")) == .wall)
        #expect(fault(try page("captcha.html")) == .wall)
        #expect(fault("<html><body><script>x</script><div></div></body></html>") == .scriptsOnly)
        #expect(
            fault("<html><body><form>Please<input type=password></form></body></html>") == .wall)
        #expect(fault("<html><body><div></div></body></html>") == .empty)
    }

    @Test("a posting beside a form to log in is none")
    func noWall() throws {
        let prose = String(repeating: "We sail to places that are not on the map. ", count: 12)
        let form = "<form><input type=password></form>"
        #expect(fault("<html><h1>Design in Oslo</h1>\(form)<p>\(prose)</p></html>") == nil)
    }

    @Test("documents of other programs are named")
    func documents() throws {
        func document(_ bytes: [UInt8]) -> PostingFault.Document? {
            if case .document(let document)? = fault(bytes) { document } else { nil }
        }
        #expect(document(Array("%PDF-1.7\n%âãÏÓ".utf8)) == .pdf)
        #expect(document([0x50, 0x4B, 3, 4] + Array("..[Content_Types].xml word/".utf8)) == .word)
        #expect(document([0x50, 0x4B, 3, 4] + Array("..jobs/a.html".utf8)) == .zip)
        #expect(document([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .word)
        #expect(document(Array(#"{\rtf1\ansi Deckhand}"#.utf8)) == .richText)
        #expect(document(Array("bplist00".utf8) + [0xD1]) == .webArchive)
        #expect(document([0x89, 0x50, 0x4E, 0x47, 0x0D]) == .picture)
        #expect(document([0x1F, 0x8B, 8]) == .zip)
        #expect(document(Array("SQLite format 3\0".utf8)) == .data)
    }

    @Test("what is no text is refused")
    func noText() throws {
        #expect(fault([]) == .empty)
        #expect(fault([0xEF, 0xBB, 0xBF, 0x20, 0x0A]) == .empty)
        #expect(fault([0xFF, 0xFE]) == .empty)
        #expect(fault("<html>\0<p>x") == .notText)
        #expect(fault([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) == .notText)
        #expect(fault([1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17]) == .notText)
        #expect(fault([UInt8](repeating: 0x20, count: PostingFile.limit + 1)) != nil)
        #expect(
            fault([UInt8](repeating: 0x78, count: PostingFile.limit + 1))
                == .tooLarge(limit: PostingFile.limit))
    }

    /// Files of up to 10 MB that are made to take long, with the first words of what is said of them.
    static let made: [(name: String, piece: String, count: Int, fault: String?)] = [
        ("tags in one another", "<div>", 100_000, "more than 2000 tags in one another"),
        ("tags that are never closed", "<b>", 3_400_000, "more than 2000 tags in one another"),
        ("paragraphs", "<p>word ", 1_200_000, "more than 500000 parts"),
        ("end tags of nothing", "</span>", 1_400_000, "too many errors"),
        ("references", "&c;", 3_000_000, "too many pieces of text"),
        ("ampersands", "&", 10_000_000, "too many errors"),
        ("angle brackets", "<", 10_000_000, nil),
        ("comments that are never closed", "<!--", 2_500_000, nil),
        ("scripts that are never closed", "<script>", 1_250_000, nil),
        ("postings", "<script type=\"ld+json\">{\"@type\":\"JobPosting\"}</script>", 180_000, nil),
        ("a line", "x ", 5_000_000, nil),
        ("classes", "<i class=\"a b c d e f g h\">x</i>", 300_000, "more than 500000 parts"),
        ("forms", "<form>", 1_600_000, "more than"),
        ("headings", "<h1>x</h1>", 1_000_000, "more than 500000 parts"),
        ("headings in one another", "<h1><div class=location>", 420_000, "more than 2000 tags"),
    ]

    @Test("pages that are made to take long are ended", arguments: made.indices)
    func long(index: Int) throws {
        let (name, piece, count, words) = Self.made[index]
        let whole = "<html>" + String(repeating: piece, count: count)
        let page = Array(whole.utf8.prefix(PostingFile.limit))
        var outcome: String?
        let taken = ProcessorTime.taken {
            if case .failure(let error) = PostingCheck.outcome(page, named: "") {
                outcome = error.message
            }
        }
        if let words { #expect(outcome?.contains(words) == true, "\(name): \(outcome ?? "text")") }
        #expect(taken < .seconds(4), "\(name)")
    }

    @Test(
        "a tag with attributes without end is ended",
        arguments: [" a%=1", " a%", "a%=\"\"", " a%=\">\"", " a1 b%"])
    func attributes(form: String) throws {
        var page = "<html><a"
        for number in 0..<30_000 { page += form.replacing("%", with: String(number)) }
        let bytes = Array((page + ">x</a>").utf8.prefix(PostingFile.limit))
        let taken = ProcessorTime.taken {
            #expect(
                fault(bytes) == .tangled("a tag of more than 20000 words"), "\(form)")
        }
        #expect(taken < .seconds(4))
    }

    @Test("a title as long as a text is none")
    func longTitle() throws {
        let title = String(repeating: "Deckhand at Us - Oslo | ", count: 40_000)
        let shared = title.prefix(20_000)
        let page = """
            <html><head><title>\(title)</title><meta property="og:title" content="\(shared)"></head>
            <body><h1>Deckhand</h1><p>We sail.</p></body></html>
            """
        let taken = try ProcessorTime.taken {
            let found = try posting(page)
            #expect([found.title, found.company] == ["Deckhand", nil])
        }
        #expect(taken < .seconds(4))
    }

    @Test("a deep or an endless JSON is no posting")
    func json() throws {
        for script in [
            String(repeating: "[", count: 500_000), String(repeating: "{\"a\":", count: 200_000),
            "{\"@type\":\"JobPosting\",\"title\":\"" + String(repeating: "\\x", count: 400_000),
        ] {
            let page = "<html><script type='application/ld+json'>\(script)</script>x"
            #expect(fault(page) == .scriptsOnly)
        }
    }

    @Test("Markdown of brackets ends, and stays as it is where they are too many")
    func brackets() throws {
        let taken = try ProcessorTime.taken { () throws in
            for piece in ["[", "[a](", "![", "[]("] {
                let text = "# x\n" + String(repeating: piece, count: 1_000_000 / piece.count)
                #expect(try posting(text, named: "x.md").text == text)
            }
        }
        #expect(taken < .seconds(8))
        #expect(
            fault(String(repeating: "[", count: 1 << 20) + "x") == .tooLong(limit: 1 << 20))
    }

    @Test("each fault is a sentence with a remedy")
    func sentences() {
        let faults: [PostingFault] =
            [
                .empty, .notText, .tooLarge(limit: 1 << 20), .tooLong(limit: 1 << 20),
                .tangled("x\u{1B}"), .wall, .scriptsOnly,
            ] + PostingFault.Document.allCases.map { .document($0) }
        for fault in faults {
            #expect(IntakeCheck.fault(of: .posting(fault)) == nil)
            #expect(IntakeError.posting(fault).hint.hasSuffix("."))
        }
    }
}
