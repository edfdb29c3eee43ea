import GRDB

extension Row {
    /// Text in a column; empty where there is none.
    func text(_ column: String) -> String { value(column).flatMap(String.fromDatabaseValue) ?? "" }

    /// Number in a column; 0 where there is none.
    func number(_ column: String) -> Int { value(column).flatMap(Int.fromDatabaseValue) ?? 0 }

    private func value(_ column: String) -> DatabaseValue? { first { $0.0 == column }?.1 }
}
