import Foundation
import ICalendar

@testable import VCard

/// What must be true of a reading of any bytes as vCards. The fuzzer uses it too: so it needs
/// nothing of Testing.
enum CardCheck {
    /// What is not as it must be, or `nil`.
    static func fault(of bytes: [UInt8]) -> String? {
        var limits = VCardReader.Limits()
        let whole = outcome(bytes, limits)
        // The size of the pieces in which a file is read changes nothing but which of several
        // errors is seen first.
        limits.pieceBytes = 1 + bytes.count % 61
        if !isLike(outcome(bytes, limits), whole) {
            return "pieces of \(limits.pieceBytes) bytes differ"
        }
        switch whole {
        case .failure(let error):
            return error.description.hasSuffix(".") ? nil : "no sentence: \(error)"
        case .success(let entries):
            if entries.isEmpty { return "no cards, and no error" }
            return entries.lazy.compactMap(fault(of:)).first
        }
    }

    private static func outcome(
        _ bytes: [UInt8], _ limits: VCardReader.Limits
    ) -> Result<[VCardEntry], VCardError> {
        var entries: [VCardEntry] = []
        do {
            var reader = try VCardReader(ByteSource(bytes), limits: limits)
            while let entry = try reader.next() { entries.append(entry) }
            return .success(entries)
        } catch { return .failure(error) }
    }

    private static func isLike(
        _ a: Result<[VCardEntry], VCardError>, _ b: Result<[VCardEntry], VCardError>
    ) -> Bool {
        if case .failure = a, case .failure = b { return true }
        return a == b
    }

    private static func fault(of entry: VCardEntry) -> String? {
        switch entry {
        case .problem(_, let reason): return reason.isEmpty ? "no reason" : nil
        case .card(let card, _, let warnings):
            if warnings.contains("") { return "an empty warning" }
            if card.organization.last == "" { return "a unit without a name at the end" }
            for version in [VCard.Version.v3, .v4] {
                if let fault = faultOfWriting(card, version) { return "\(version): \(fault)" }
            }
            return nil
        }
    }

    /// What is written is read again; what a writer leaves out of it is left out once for all.
    private static func faultOfWriting(_ card: VCard, _ version: VCard.Version) -> String? {
        var card = card
        card.version = version
        guard let read = again(card) else { return "what is written is not one card" }
        guard let last = again(read), last == read else {
            return "\(read) is written, and \(again(read).map { "\($0)" } ?? "nothing") read"
        }
        let name = card.formattedName ?? card.name?.spoken
        guard read.formattedName == name.flatMap(kept), read.title == card.title.flatMap(kept),
            read.nickname == card.nickname.flatMap(kept), read.notes == card.notes.compactMap(kept),
            read.categories == card.categories.compactMap(kept), read.kind == kind(of: card),
            parts(of: read.name) == parts(of: card.name),
            read.organization == organization(of: card),
            read.emails.count <= card.emails.count, read.links.count <= card.links.count
        else { return "\(read) is read, and \(card) was written" }
        return nil
    }

    /// A 3.0 card has no kinds; that it is one of a company can be said.
    private static func kind(of card: VCard) -> VCard.Kind {
        card.version == .v4 || card.kind == .org ? card.kind : .individual
    }

    private static func organization(of card: VCard) -> [String] {
        var units = card.organization.map(written)
        while units.last.map(kept) == .some(nil) { units.removeLast() }
        return units
    }

    /// The parts of a name, of which the blanks around them are no part.
    private static func parts(of name: VCard.Name?) -> [String] {
        guard let name else { return Array(repeating: "", count: 5) }
        return [name.family, name.given, name.additional, name.prefixes, name.suffixes]
            .map { written($0).trimmingCharacters(in: .whitespacesAndNewlines) }
    }

    /// The card as it is read once it is written; `nil` when there is not one card then, in lines
    /// as they must be.
    private static func again(_ card: VCard) -> VCard? {
        let text = card.text(product: "-//kith//kith//EN")
        for line in text.split(separator: 0x0A) {
            guard line.count <= 76, line.last == 0x0D,
                String(validating: line, as: UTF8.self) != nil
            else { return nil }
        }
        guard case .success(let entries) = outcome(text, VCardReader.Limits()),
            entries.count == 1, case .card(let read, 1, []) = entries[0]
        else { return nil }
        return read
    }

    /// What a writer lets through; `nil` for blanks alone.
    private static func kept(_ text: String) -> String? {
        let text = written(text)
        return text.contains { !$0.isWhitespace } ? text : nil
    }

    /// LF ends lines, and there are no other controls.
    private static func written(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: if !wasReturn { scalars.append("\n") }
            case 0x0D, 0x85, 0x2028, 0x2029: scalars.append("\n")
            case 0x09: scalars.append(scalar)
            case 0..<0x20, 0x7F...0x9F: break
            default: scalars.append(scalar)
            }
            wasReturn = scalar.value == 0x0D
        }
        return String(scalars)
    }
}
