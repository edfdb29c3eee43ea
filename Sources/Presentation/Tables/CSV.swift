import JobSearch

/// A table for spreadsheets (RFC 4180): lines that end with CR LF, UTF-8 without a byte order mark.
///
/// The columns are the fields of the JSON. A spreadsheet runs what begins with a sign of its
/// formulas, whoever wrote it: such a cell gets an apostrophe in front.
public struct CSV {
    public private(set) var text = ""

    public init() {}

    public mutating func add(_ cells: [String]) {
        text += cells.map { CSV.quoted(CSV.defused($0)) }.joined(separator: ",") + "\r\n"
    }

    /// The text as a spreadsheet takes it for a text.
    private static func defused(_ cell: String) -> String {
        guard let first = cell.unicodeScalars.first else { return cell }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + cell
        default: return cell
        }
    }

    /// In quotation marks where a reader could see an end of the cell in it: with semicolons, too,
    /// by which spreadsheets of many countries part their cells.
    private static func quoted(_ cell: String) -> String {
        let isSpecial = cell.unicodeScalars.contains {
            switch $0 {
            case ",", ";", "\"", "\n", "\r", "\t": true
            default: false
            }
        }
        guard isSpecial || cell.hasPrefix(" ") || cell.hasSuffix(" ") else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}

extension JSON {
    /// A field of an object as a column.
    public struct Column {
        public var name: String
        public var cell: String
    }

    /// The fields of an object as columns, in their order: `name`, and `research.need` of what has
    /// fields of its own.
    public var columns: [Column] {
        guard case .object(let members) = self else { return [] }
        var columns: [Column] = []
        for (name, value) in members {
            if case .object = value, value.referenceName == nil {
                for inner in value.columns {
                    columns.append(Column(name: name + "." + inner.name, cell: inner.cell))
                }
            } else {
                columns.append(Column(name: name, cell: value.cell))
            }
        }
        return columns
    }

    /// The value in one cell: lists joined with `; `, references by their names.
    private var cell: String {
        switch self {
        case .null: return ""
        case .bool(let value): return value ? "true" : "false"
        case .int(let value): return String(value)
        case .double(let value): return String(value)
        case .string(let value): return shown(value, keepingLines: true)
        case .array(let values): return values.map { $0.cell }.joined(separator: "; ")
        case .object:
            if let name = referenceName { return shown(name, keepingLines: true) }
            return columns.filter { !$0.cell.isEmpty }.map { "\($0.name) \($0.cell)" }
                .joined(separator: ", ")
        }
    }

    /// Name in `{"id": 3, "name": "Acme AI"}`.
    private var referenceName: String? {
        guard case .object(let members) = self, members.count == 2, members[0].0 == "id",
            members[1].0 == "name", case .string(let name) = members[1].1
        else { return nil }
        return name
    }
}
