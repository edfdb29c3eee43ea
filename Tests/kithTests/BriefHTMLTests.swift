import Foundation
import JobSearch
import Testing

@testable import Presentation
@testable import kith

/// A tag of a parsed page, or the text between two.
private enum Token: Equatable {
    case open(String, [String: String])
    case close(String)
    case text(String)
}

/// The tokens of a page by the rules of HTML for the few forms that kith writes; what is of no such
/// form is text.
private func tokens(of html: String) -> [Token] {
    var tokens: [Token] = []
    var rest = html[...]
    let tag = /<(\/?)([a-zA-Z!][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*>/
    while !rest.isEmpty {
        guard let found = rest.firstMatch(of: tag) else {
            tokens.append(.text(String(rest)))
            break
        }
        let before = rest[..<found.range.lowerBound]
        if !before.isEmpty { tokens.append(.text(String(before))) }
        let name = found.2.lowercased()
        var attributes: [String: String] = [:]
        for attribute in found.3.matches(of: /([a-zA-Z-]+)(?:="([^"]*)")?/) {
            attributes[attribute.1.lowercased()] = String(attribute.2 ?? "")
        }
        tokens.append(found.1.isEmpty ? .open(name, attributes) : .close(name))
        rest = rest[found.range.upperBound...]
    }
    return tokens
}

private func decoded(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        .replacing("&amp;", with: "&")
}

@Suite("A brief in HTML")
struct BriefHTMLTests {
    private static let hostile = [
        "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\"quoted\" & 'so'",
        "<!-- -->", "]]>", "&lt;b&gt;", "דנה כהן", "زينب <b>علي</b>", "javascript:alert(1)",
        "https://example.com/\"onmouseover=\"alert(1)", "\u{1B}[31mred", "a\u{202E}b", "張\u{0}偉",
    ]

    private func page(_ texts: [String]) -> BriefPage {
        BriefPage(
            title: texts[0], ref: "m1", subtitle: texts.last ?? "",
            sections: [
                .init(
                    title: "With",
                    items: texts.map { text in
                        .init(text, lead: text, ref: "c1", url: text, details: [.init(text)])
                    }),
                .init(title: "Ask", items: texts.map { .init($0) }, isList: true),
            ])
    }

    @Test("is well formed, whatever stands in it, and has no script, style or source of others")
    func structure() throws {
        let html = page(Self.hostile).html(date: "Mon 2 Mar 2026")
        let known: Set = [
            "html", "head", "body", "meta", "title", "style", "main", "header", "section", "footer",
            "h1", "h2", "p", "ul", "li", "strong", "small", "span", "a", "!doctype",
        ]
        var open: [String] = []
        for token in tokens(of: html) {
            switch token {
            case .open(let name, let attributes):
                #expect(known.contains(name), "\(name)")
                #expect(
                    !attributes.keys.contains {
                        $0.hasPrefix("on") || ["src", "style"].contains($0)
                    })
                if let link = attributes["href"] {
                    #expect(name == "a" && link.contains(/^https?:\/\//))
                }
                if name != "meta", name != "!doctype" { open.append(name) }
            case .close(let name): #expect(open.popLast() == name)
            case .text(let text):
                if open.last == "style" { continue }
                #expect(!text.contains("<") && !text.contains(">"), "\(text)")
            }
        }
        #expect(open.isEmpty)
        #expect(html.matches(of: /<style>/).count == 1 && html.matches(of: /<h1/).count == 1)
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
        #expect(html.contains("default-src 'none'"))
    }

    @Test("shows every text as it is, and controls as signs")
    func texts() {
        let html = page(Self.hostile).html(date: "Mon 2 Mar 2026")
        let texts = tokens(of: html).compactMap { token in
            if case .text(let text) = token { decoded(text) } else { nil }
        }
        for text in Self.hostile.map({ shown($0) }) { #expect(texts.contains(text), "\(text)") }
        #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test("lets each line find its own direction, and makes addresses links")
    func directions() {
        let items: [BriefPage.Item] = [
            .init("see https://example.com/a?b=1&c=2, please", lead: "דנה כהן")
        ]
        let page = BriefPage(
            title: "T", ref: "m1", subtitle: "", sections: [.init(title: "With", items: items)])
        let html = page.html(date: "")
        #expect(html.contains("<li><strong dir=\"auto\">דנה כהן</strong>"))
        #expect(
            html.contains(
                "<a href=\"https://example.com/a?b=1&amp;c=2\" rel=\"noreferrer\">"
                    + "example.com/a?b=1&amp;c=2</a>, please"))
    }
}
