import Foundation

/// A text as scalars in Unicode's form NFKC (ligatures, full-width letters and the letters that
/// imitate bold type become plain), beside the same in lower case with straight apostrophes.
struct PlainText {
    private(set) var scalars: [Unicode.Scalar] = []
    /// As many scalars as in `scalars`.
    private(set) var lower: [Unicode.Scalar] = []

    var count: Int { scalars.count }

    init(_ text: String) {
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard append(normalized: scalar) else {
                scalars.removeAll(keepingCapacity: true)
                scalars.append(
                    contentsOf: text.precomposedStringWithCompatibilityMapping.unicodeScalars)
                break
            }
        }
        lower = scalars.map(PlainText.lowered)
    }

    private init(scalars: [Unicode.Scalar], lower: [Unicode.Scalar]) {
        self.scalars = scalars
        self.lower = lower
    }

    /// The text with one blank instead of each of the ranges, which are in order and apart.
    func replacing(_ ranges: [Range<Int>]) -> PlainText {
        if ranges.isEmpty { return self }
        var plain = PlainText(scalars: [], lower: [])
        plain.scalars.reserveCapacity(count)
        plain.lower.reserveCapacity(count)
        var start = 0
        for range in ranges {
            plain.append(self, start..<range.lowerBound)
            plain.scalars.append(" ")
            plain.lower.append(" ")
            start = range.upperBound
        }
        plain.append(self, start..<count)
        return plain
    }

    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    private mutating func append(_ text: PlainText, _ range: Range<Int>) {
        scalars.append(contentsOf: text.scalars[range])
        lower.append(contentsOf: text.lower[range])
    }

    /// The small letter, and straight apostrophes for others.
    static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{2018}", "\u{2019}": "'"
        default: scalar.lowered
        }
    }

    /// Appends the form NFKC of a scalar that has it whatever its neighbours are, as long as they
    /// are such scalars, too; `false` for any other.
    private mutating func append(normalized scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x7F: scalars.append(scalar)
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: scalars.append(" ")
        case 0x2011: scalars.append("\u{2010}")
        case 0x2026: scalars.append(contentsOf: [".", ".", "."])
        case 0xA8, 0xAA, 0xAF, 0xB2...0xB5, 0xB8...0xBA, 0xBC...0xBE, 0x132, 0x133, 0x13F, 0x140,
            0x149, 0x17F:
            return false
        case 0x80...0x17F, 0x400...0x482, 0x48A...0x4FF, 0x200B...0x2010, 0x2012...0x2016,
            0x2018...0x2023, 0x2027...0x202E, 0x2030...0x2032, 0x2039...0x203B, 0x20AC,
            0x2190...0x21FF, 0x2500...0x27BF, 0x3001...0x3002, 0x4E00...0x9FFF, 0xFE0F, 0xFEFF,
            0x1F300...0x1FAFF:
            scalars.append(scalar)
        default: return false
        }
        return true
    }
}
