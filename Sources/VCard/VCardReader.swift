import ICalendar

/// A card of a file, or why it cannot be read.
public enum VCardEntry: Equatable, Sendable {
    /// - Parameter warnings: what was read with a doubt, without a full stop.
    case card(VCard, line: Int, warnings: [String])
    case problem(line: Int, reason: String)
}

/// Reads files of vCards, of versions 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), a card at a time.
///
/// What is wrong with the file as a whole is thrown; what is wrong with one card is an entry of its
/// own. Of the file no more is in memory than a card and a piece of the text. Pictures are left
/// out, unless the text of the cards is kept.
public struct VCardReader {
    /// What is refused.
    public struct Limits: Sendable {
        /// The length of an unfolded line in bytes; that of a picture does not count.
        public var lineBytes = 1 << 20
        /// The length of a card in bytes, without its pictures.
        public var cardBytes = 1 << 22
        /// How many bytes are read at once; tests take few.
        var pieceBytes = 1 << 18

        /// Maximum size of a card whose text is kept, with its pictures.
        static let keptBytes = 1 << 26

        public init() {}
    }

    private var lines: CardLines
    private let limits: Limits
    private let keepsText: Bool
    private var hasCards = false
    /// The first line of the next card, when the one before it did not end.
    private var begun: Int?

    /// Begins to read a file.
    ///
    /// - Parameter keepsText: makes each card keep its text, so that it can be changed and written
    ///   again.
    /// - Throws: `notText` and `unreadable`.
    public init(
        _ source: ByteSource, limits: Limits = Limits(), keepsText: Bool = false
    ) throws(VCardError) {
        lines = try CardLines(source, limits: limits, keepsText: keepsText)
        self.limits = limits
        self.keepsText = keepsText
    }

    /// The next card; `nil` at the end of the file.
    ///
    /// Throws `neverEnds` for a file that is cut, `notAVCard` for one without cards, and what
    /// `init` throws.
    public mutating func next() throws(VCardError) -> VCardEntry? {
        while begun == nil {
            guard try lines.next() else {
                guard hasCards else { throw .notAVCard }
                return nil
            }
            if lines.spells("BEGIN:VCARD") {
                begun = lines.number
            } else if hasCards, lines.isCutBegin {
                throw .neverEnds(line: lines.number)
            }
        }
        hasCards = true
        let first = begun ?? lines.number
        begun = nil
        return try read(from: first)
    }

    private mutating func read(from first: Int) throws(VCardError) -> VCardEntry {
        var card = CardReading()
        var text = lines.physical
        var size = 0
        /// How many cards lie inside this one (AGENT, vCard 2.1).
        var depth = 0
        var isAgent = false
        while try lines.next() {
            size += lines.line.count
            text += lines.physical
            guard size <= limits.cardBytes, text.count <= Limits.keptBytes else {
                throw .cardTooLarge(line: first, limit: limits.cardBytes)
            }
            if lines.spells("END:VCARD") {
                if depth == 0 { return card.entry(line: first, text: keepsText ? text : nil) }
                depth -= 1
                continue
            }
            if lines.spells("BEGIN:VCARD") {
                guard isAgent || depth > 0 else {
                    begun = lines.number
                    return .problem(line: first, reason: "it never ends")
                }
                depth += 1
                continue
            }
            if depth > 0 || lines.isMedia { continue }
            guard let line = CardLine(lines.line) else { continue }
            isAgent = line.name == "AGENT"
            card.read(line)
        }
        throw .neverEnds(line: first)
    }
}

extension CardLines {
    /// Whether the line is `text`, which is in capitals, in any case of letters and with blanks
    /// around it.
    fileprivate func spells(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard line.count >= count, line.count < count + 64 else { return false }
        let trimmed = self.trimmed
        return trimmed.count == count
            && trimmed.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: count)) {
                ($0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0) == $1
            }
    }

    /// Whether it is the beginning of `BEGIN:VCARD`: what is left of a card when a file is cut
    /// there.
    fileprivate var isCutBegin: Bool {
        Array("BEGIN:VCARD".utf8).starts(with: trimmed)
    }

    private var trimmed: ArraySlice<UInt8> {
        let start = line.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.endIndex
        let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? line.endIndex
        return line[min(start, end)..<end]
    }
}
