import Foundation
import TestTools

@testable import VCard

/// Cards with any text in any field.
enum RandomCard {
    static func card(_ version: VCard.Version, _ random: inout Seeded) -> VCard {
        var card = VCard(version)
        if version == .v4, random.chance(4) { card.kind = .org }
        card.uid = random.chance(2) ? UUID().uuidString : "x-" + String(random.number(0...999))
        card.formattedName = text(&random)
        var name = VCard.Name()
        name.family = word(&random)
        name.given = word(&random)
        card.name = name
        card.organization = random.chance(3) ? [] : [text(&random)]
        card.title = random.chance(3) ? nil : text(&random)
        card.emails = (0..<random.number(0...3)).map { "a\($0)+é@example.org" }
        card.phones = (0..<random.number(0...3)).map { "+49 (0)30 \($0)" }
        card.notes = random.chance(3) ? [] : [text(&random)]
        card.categories = (0..<random.number(0...4)).map { _ in text(&random) }
        if random.chance(2) { card.links = [.init("https://example.org/é?a=b,c;d")] }
        return card
    }

    private static let pieces = [
        "a", " ", "é", "e\u{301}", "שלום", "مرحبا", "\u{200F}", "👩‍🔬", "🇩🇪", "\\", "\\n", "\\,", ",",
        ";", ":", "\"",
        "'", "=", "=\n", "\n", "\n ", "\t", "漢字", "𝕏", "\u{301}", "BEGIN:VCARD", "\nEND:VCARD\n",
        "%", "^n", "\u{FFFD}",
        "\u{A0}", "\u{200D}", ",\u{301}", ";\u{327}",
    ]

    private static func text(_ random: inout Seeded) -> String {
        if random.chance(60) {
            return String(repeating: random.one(["x", "é", "👍🏽", ", "]), count: 10_000) + "."
        }
        var text = ""
        for _ in 0..<random.number(1...40) { text += random.one(pieces) }
        return text.contains { !$0.isWhitespace } ? text : "x" + text
    }

    /// A part of N, of which blanks around it are no part.
    private static func word(_ random: inout Seeded) -> String { "x" + text(&random) + "x" }
}
