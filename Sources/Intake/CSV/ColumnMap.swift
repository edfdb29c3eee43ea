import JobSearch

/// A map of the columns of a CSV file, as it is typed: `Full Name=name,Employer=company`.
public struct ColumnMap: Equatable, Sendable {
    /// The contents that a column may have.
    public enum Target: String, CaseIterable, Sendable {
        case name, first, last, company, title, email, phone, linkedin, notes, tag, connected

        /// True if several columns may hold it.
        var isList: Bool { [.email, .phone, .notes, .tag].contains(self) }
        /// True if it tells one person from another.
        var isKey: Bool { [.name, .first, .last, .email, .linkedin].contains(self) }
    }

    /// A column and its content.
    struct Entry: Equatable, Sendable {
        var column: String
        var target: Target
    }

    let entries: [Entry]

    /// Reads a typed map. A comma belongs to the name of a column where no target stands before
    /// it: `Name, full=name`.
    public init(_ typed: [String]) throws(ColumnMapError) {
        var entries: [Entry] = []
        for text in typed {
            var column = ""
            // By scalars: a comma that bears an accent is a comma.
            let pieces = text.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false)
            for piece in pieces.map({ String($0) }) {
                column = isBlank(column) ? piece : column + "," + piece
                guard let end = column.unicodeScalars.lastIndex(of: "=") else { continue }
                let rest = column.unicodeScalars[end...].dropFirst()
                let word = cleaned(String(rest)).lowercased()
                guard let target = Target(rawValue: word) else { throw .unknownTarget(word) }
                entries.append(Entry(column: cleaned(String(column[..<end])), target: target))
                column = ""
            }
            if !isBlank(column) { throw .noTarget(column: cleaned(column)) }
        }
        if let entry = entries.first(where: { $0.column.isEmpty }) {
            throw .noColumn(entry.target)
        }
        for target in Target.allCases where !target.isList {
            let columns = entries.filter { $0.target == target }.map(\.column)
            if columns.count > 1 { throw .several(target, columns: columns) }
        }
        guard entries.contains(where: \.target.isKey) else { throw .noKey }
        self.entries = entries
    }

    init(_ entries: [Entry]) { self.entries = entries }

    /// True if a typed column is read as that name: not if commas stand at its beginning, or an
    /// equals sign in it.
    static func canBeTyped(_ column: String) -> Bool {
        let map = ColumnMap([Entry(column: column, target: .name)])
        return (try? ColumnMap([map.text])) == map
    }

    /// As it is typed.
    public var text: String {
        entries.map { "\($0.column)=\($0.target.rawValue)" }.joined(separator: ",")
    }
}

/// A reason for which a typed map cannot be read.
public enum ColumnMapError: Error, Equatable, Sendable {
    case unknownTarget(String)
    case noTarget(column: String)
    case noColumn(ColumnMap.Target)
    case several(ColumnMap.Target, columns: [String])
    /// No column by which a person is told from another.
    case noKey

    /// The error as a sentence.
    public var message: String {
        switch self {
        case .unknownTarget(let word): "A column cannot hold “\(shown(word))”."
        case .noTarget(let column): "What “\(shown(column))” holds is not said."
        case .noColumn(let target): "Which column holds \(target.rawValue) is not said."
        case .several(let target, let columns):
            "Only one column can hold \(target.rawValue), not "
                + columns.map { "“\(shown($0))”" }.joined(separator: " and ") + "."
        case .noKey: "Without names or addresses nobody is in the file."
        }
    }

    /// A remedy, as a sentence.
    public var hint: String {
        switch self {
        case .unknownTarget(let word):
            (nearest(to: word, in: ColumnMap.Target.allCases.map(\.rawValue)).map {
                "Did you mean \($0)? "
            } ?? "") + ColumnMapError.targets
        case .noTarget(let column): "Say --map \"\(shown(column))=name\". " + ColumnMapError.targets
        case .noColumn(let target):
            "Name it as the first line of the file does: --map \"Employer=\(target.rawValue)\""
        case .several(let target, _):
            "Several may hold email, phone, notes or tag; \(target.rawValue) is one."
        case .noKey: "Say which column holds name, first, last, email or linkedin."
        }
    }

    private static let targets =
        "A column holds \(ColumnMap.Target.allCases.map(\.rawValue).joined(separator: ", "))."
}

/// The word that is nearest to a mistyped one; `nil` if none is near.
func nearest(to word: String, in words: [String]) -> String? {
    let typed = folded(word)
    let ranked = words.map { ($0, editDistance(folded($0), typed)) }
        .filter { $0.1 <= max(1, typed.count / 3) }
    return ranked.min { $0.1 < $1.1 }?.0
}
