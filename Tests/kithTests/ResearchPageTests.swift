import JobSearch
import Presentation
import Testing

@testable import kith

@Suite("The page of the research on a company")
struct ResearchPageTests {
    private let pieces = [
        "a", "\n", "\"", "\"\"\"", "\\", "\\n", "\t", " ", "#", "need = 3", "漢字", "'", "\\\"",
        "\n\n",
    ]

    @Test("says each answer as it is, of however many lines")
    func answers() throws {
        var state: UInt64 = 3
        func text() -> String {
            let made = (0..<12).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return pieces[Int(state >> 33) % pieces.count]
            }
            return cleaned("x" + made.joined() + "y\"")
        }
        for _ in 0..<200 {
            var company = Company(name: "Acme\n\u{1B}[31m")
            company.need = text()
            company.want = text()
            company.ideas = [text(), text()]
            company.sources = ["https://acme.example/"]
            let page = Page(research: company)
            let same = PageReader(text: page.text, fields: page.fields)
            #expect(try same.changes().map(\.option) == [], "\(page.text)")
            // All of them are answers that an empty page lacks.
            let empty = Page(research: Company(name: "Acme"))
            let read = try PageReader(text: page.text, fields: empty.fields).changes()
            #expect(read.map(\.option) == ["need", "want", "idea", "source"])
            #expect(read.first?.value == .text(company.need ?? ""))
            #expect(read[2].value == .list(company.ideas))
        }
    }

    @Test("has each question above its answer")
    func questions() {
        let page = Page(research: Company(name: "Acme"))
        for field in Company.research {
            #expect(!field.comment.isEmpty)
            #expect(page.text.contains("\n\n# \(field.comment)\n\(field.word) = "))
        }
    }
}
