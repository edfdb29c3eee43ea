/// A word of a sentence. A hyphenated compound is one word of several tokens.
struct PostingWord {
    /// Where it stands in the text.
    var range: Range<Int>
    /// Its tokens: their places in the reader's list.
    var tokens: Range<Int>
    /// What stands between it and the word before it, if that is no break.
    var gap = Gap.other
    /// What breaks the sentence before it, if anything does.
    var pause = Pause.none
    var kind = WordClass.free
    var shape = Shape.plain
    /// True if a hyphen comes after it (`Natur-` und …).
    var isDangling = false
    /// What is known of its spelling in lower case.
    var entry = Lexicon.Entry()

    enum Gap {
        case blank, slash, ampersand, other
    }

    /// A break in a sentence, or that there is none.
    enum Pause {
        case none
        /// The beginning of the sentence.
        case start
        case comma, colon, semicolon, opening, closing, closingComma, openingComma, other

        /// True if a cue before it leads what comes after it.
        var letsCuePass: Bool {
            switch self {
            case .none, .colon, .opening: true
            default: false
            }
        }

        /// True if the items of an enumeration may be parted by it.
        var partsItems: Bool {
            switch self {
            case .comma, .semicolon, .opening, .closing, .closingComma, .openingComma: true
            default: false
            }
        }

        init(_ text: ArraySlice<Unicode.Scalar>) {
            let first = text.first
            switch text.count {
            case 1:
                switch first {
                case ",": self = .comma
                case ":": self = .colon
                case ";": self = .semicolon
                case "(": self = .opening
                case ")": self = .closing
                default: self = .other
                }
            case 2 where text.last == ",":
                self = first == ")" ? .closingComma : first == "(" ? .openingComma : .other
            default: self = .other
            }
        }
    }

    /// What the spelling itself says.
    enum Shape {
        case plain
        /// With `+`, `#`, digits, a dot before it, or capitals inside.
        case symbol
        /// An abbreviation.
        case capitals
        /// With a capital where none is needed.
        case capital
        /// The name of a place or of the company.
        case place

        /// True if it says that this is a name of something.
        var isName: Bool { self == .symbol || self == .capitals || self == .capital }

        var isStrong: Bool { self == .symbol || self == .capitals }
    }
}
