import GRDB
import JobSearch

/// Finds the handles that are one typo away from a text.
///
/// It goes along the text through the index, as through a tree: at each letter only those are tried
/// that follow there in some handle, and where no handle begins so any more, it is at the end. That
/// takes a few hundred lookups, however large the log is.
struct TypoWalk {
    /// The things of the handles that were found.
    private(set) var ids: Set<Int> = []
    private let lookup: RowStatement
    private let following: RowStatement

    /// No alphabet has more letters; of a script that has, the first ones are tried.
    private static let mostLetters = 200

    init(_ db: Database, among kind: Kind) throws {
        lookup = try RowStatement(
            db, "SELECT id FROM handle WHERE text = ? AND kind = \(kind.rawValue) LIMIT 21")
        following = try RowStatement(
            db,
            """
            SELECT text FROM handle WHERE kind = \(kind.rawValue) AND text > ? AND text <= ?
            ORDER BY text LIMIT 1
            """)
    }

    /// - Parameter form: how the handles begin among which the text would be.
    mutating func go(from text: String, among form: String) throws {
        let typed = Array(text.unicodeScalars)
        for place in 0...typed.count {
            let base = form + String(typed[..<place])
            let rest = typed[place...]
            // One letter less.
            if !rest.isEmpty { try visit(base + String(rest.dropFirst())) }
            let letters = try letters(after: base)
            if letters.isEmpty { return }
            // Two that change places.
            if rest.count > 1 {
                let swapped = [rest[place + 1], rest[place]] + rest.dropFirst(2)
                try visit(base + String(swapped[...]))
            }
            // One letter more, or another one.
            for letter in letters {
                try visit(base + String([letter] + rest))
                if !rest.isEmpty, letter != rest.first {
                    try visit(base + String([letter] + rest.dropFirst()))
                }
            }
        }
    }

    private mutating func visit(_ handle: String) throws {
        ids.formUnion(try lookup.numbers(handle))
    }

    /// The letters that come after `base` in some handle.
    private func letters(after base: String) throws -> [Unicode.Scalar] {
        let end = Handle.end(of: base)
        var letters: [Unicode.Scalar] = []
        var last = base
        while letters.count < TypoWalk.mostLetters, let handle = try following.text(last, end) {
            guard let letter = handle.unicodeScalars.dropFirst(base.unicodeScalars.count).first
            else { break }
            letters.append(letter)
            last = Handle.end(of: base + String(letter))
        }
        return letters
    }
}

extension String {
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
