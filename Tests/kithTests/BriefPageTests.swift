import CivilTime
import Foundation
import JobSearch
import Logbook
import Testing

@testable import Presentation
@testable import kith

/// A brief with a story and keywords, as no list of postings is needed for.
private func made() -> Brief {
    var brief = Brief(of: Company(name: "Acme"))
    brief.keywords = Brief.Keywords(
        asked: ["swift", "c++", "triton"], have: ["swift", "c++"],
        missing: [Brief.Keywords.Missing("triton", isLearning: true)])
    var story = Story(title: "RAG for court rulings")
    (story.id, story.problem, story.tried) = (1, "nobody found the ruling", ["BM25", "DPR"])
    (story.approach, story.result) = ("a reranker", "+11 recall")
    (story.intuition, story.skills) = ("order matters", ["Swift"])
    var other = Story(title: "A compiler")
    (other.id, other.approach) = (2, "written in C++")
    brief.stories = StoryFit.ranked([other, story], terms: ["swift", "c++", "triton"])
    return brief
}

private let zone = Zone.utc
private let now = Instant(rfc3339: "2026-03-02T08:00:00Z") ?? Instant(seconds: 0)

@Suite("A brief in words")
struct BriefPageTests {
    private func page(_ sections: [BriefPage.Section], _ subtitle: String = "") -> BriefPage {
        BriefPage(title: "Talk", ref: "m1", subtitle: subtitle, sections: sections)
    }

    @Test("has the story and the keywords where they are known")
    func ownThings() {
        let page = BriefPage(made(), zone: zone, now: now)
        let text = page.lines(width: nil).map { $0.label + $0.text }.joined(separator: "\n")
        #expect(
            text == """
                Story     RAG for court rulings (s1): shows swift
                            Problem: nobody found the ruling
                            Tried: BM25; DPR
                            Approach: a reranker
                            Result: +11 recall
                            Why: order matters
                          A compiler (s2): shows c++
                Keywords  you have 2 of 3
                          have: swift, c++
                          lack: triton (learning)
                """)
        let empty = BriefPage(Brief(of: Company(name: "Acme")), zone: zone, now: now)
        #expect(empty.sections.isEmpty && empty.plainText.isEmpty)
    }

    @Test("has them in JSON, and null where they are not known")
    func ownThingsInJSON() {
        let json = made().json(in: zone)
        #expect(json["keywords"]?["asked"]?.texts == ["swift", "c++", "triton"])
        #expect(json["keywords"]?["have"]?.texts == ["swift", "c++"])
        #expect(
            json["keywords"]?["missing"]?.compactText()
                == #"[{"term":"triton","have":"learning"}]"#)
        #expect(json["story"]?["tried"]?.texts == ["BM25", "DPR"])
        let empty = Brief(of: Company(name: "Acme")).json(in: zone)
        for name in ["story", "keywords", "need", "problem", "works", "notes", "company"] {
            #expect(empty.members.contains { $0.name == name }, "\(name)")
            #expect(empty[name] == nil, "\(name)")
        }
    }

    @Test(
        "fits a screen of any width, and nothing is cut",
        arguments: [10, 20, 40, 48, 49, 80, 200])
    func widths(width: Int) {
        let word = String(repeating: "x", count: 30)
        let page = page([
            .init(
                title: "With",
                items: [
                    .init(
                        "met at \(word) last year", lead: "张伟 Müller", ref: "c1",
                        details: [.init("one two three four five six seven")]),
                    .init("line one\nline two"),
                ]),
            .init(title: "Likely there", items: [.init("short")]),
        ])
        let lines = page.lines(width: width).map { $0.label + $0.text }
        #expect(lines.allSatisfy { columns(of: $0) <= max(width, 14) }, "\(lines)")
        func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        let all = letters(lines.joined())
        for text in ["met at \(word) last year", "张伟 Müller", "line two", "six seven", "short"] {
            #expect(all.contains(letters(text)), "\(text)")
        }
    }

    @Test("tells in Markdown and as plain text what the screen tells")
    func forms() {
        let page = page(
            [
                .init(title: "Need", items: [.init("someone for\nsoft grasping")]),
                .init(
                    title: "With",
                    items: [
                        .init(
                            "CTO", lead: "Ada", ref: "c1", url: "https://example.com/a_b",
                            details: [.init("ada@example.com")])
                    ]),
                .init(title: "Ask", items: [.init("why?"), .init("when?")], isList: true),
            ], "Tue 3 Mar")
        #expect(
            page.markdown == """
                # Talk (m1)

                Tue 3 Mar

                ## Need

                someone for\\
                soft grasping

                ## With

                - **Ada** (c1): CTO <https://example.com/a_b>
                  - ada@example.com

                ## Ask

                - [ ] why?
                - [ ] when?

                """)
        #expect(
            page.plainText == """
                Need:
                - someone for
                  soft grasping
                With:
                - Ada (c1): CTO https://example.com/a_b
                  - ada@example.com
                Ask:
                - why?
                - when?
                """)
    }

    @Test(
        "has no sign in Markdown that means something else",
        arguments: [
            ("# no heading", "\\# no heading"), ("a # b", "a # b"), ("- no list", "\\- no list"),
            ("1. no list", "1\\. no list"), ("2026) x", "2026\\) x"), ("v1. x", "v1. x"),
            ("*a* _b_ `c` <b>", "\\*a\\* \\_b\\_ \\`c\\` \\<b\\>"), ("[a](b)", "\\[a\\](b)"),
            ("a & b &amp; \\", "a & b \\&amp; \\\\"), ("C++ and a-b", "C++ and a-b"),
            ("see https://example.com/a_b.", "see <https://example.com/a_b>."),
        ])
    func markdownSigns(_ text: String, _ expected: String) {
        let page = page([.init(title: "Need", items: [.init(text)])])
        #expect(page.markdown == "# Talk (m1)\n\n## Need\n\n\(expected)\n")
    }

    @Test(
        "finds the addresses of pages in a text, and takes nothing else for one",
        arguments: [
            ("a https://example.com/x, b", ["https://example.com/x"]),
            ("(https://example.com)", ["https://example.com"]), ("javascript:alert(1)", []),
            ("https://", []), ("xhttps://example.com", []), ("http:// example.com", []),
            ("https://a.example https://b.example", ["https://a.example", "https://b.example"]),
        ])
    func addresses(_ text: String, _ expected: [String]) {
        let parts = TextPart.parts(of: text)
        let pages = parts.compactMap { if case .page(let page) = $0 { page } else { nil } }
        #expect(pages == expected)
        let whole = parts.map {
            switch $0 {
            case .words(let text), .page(let text): text
            }
        }
        #expect(whole.joined() == text)
    }
}
