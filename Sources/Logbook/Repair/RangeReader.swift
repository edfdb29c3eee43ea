import GRDB

/// Reads rows in the order of a whole number, around pages that cannot be read.
///
/// It reads from the beginning until a page fails, from the end until one fails, and then both
/// halves of what is between, the larger pieces first, down to single numbers.
struct RangeReader {
    /// `SELECT` of the number and of more columns, up to the condition, which is added.
    var selection: String
    /// Column of the number.
    var key: String
    /// True if a number has one row at most.
    var isUnique: Bool
    /// An upper bound of the numbers, for a table whose end cannot be read.
    var bound: Int
    /// Numbers of which no row could be read, though there may be one.
    private(set) var unreadable: [ClosedRange<Int>] = []
    /// Number of reads that may fail one after the other: in the rest of a large gap nothing is
    /// looked for.
    private static let patience = 500
    private var failures = 0
    private let db: Database

    init(_ db: Database, _ selection: String, key: String, isUnique: Bool, bound: Int) {
        (self.db, self.selection, self.key) = (db, selection, key)
        (self.isUnique, self.bound) = (isUnique, bound)
    }

    /// Hands out each row that can be read; some of them twice where a number may have several.
    mutating func read(_ body: (Row) throws -> Void) throws {
        var pieces: [ClosedRange<Int>] = [0...Int.max]
        var next = 0
        while next < pieces.count {
            let piece = pieces[next]
            next += 1
            if next > 4096 {
                pieces.removeFirst(next)
                next = 0
            }
            failures += 1
            guard let low = try failure(in: piece, isForward: true, body) else { continue }
            var high = try failure(in: low...piece.upperBound, isForward: false, body)
            if high == Int.max { high = max(low, bound) }
            guard let high, low <= high else { continue }
            if low == high || failures > RangeReader.patience {
                unreadable.append(low...high)
                continue
            }
            let middle = low + (high - low) / 2
            pieces += [low...middle, middle + 1...high]
        }
    }

    /// Reads a piece in one direction, and gives the number at which that failed; `nil` if all of it
    /// was read.
    private mutating func failure(
        in piece: ClosedRange<Int>, isForward: Bool, _ body: (Row) throws -> Void
    ) throws -> Int? {
        var place = isForward ? piece.lowerBound : piece.upperBound
        let step = isUnique ? 1 : 0
        do {
            let statement = try db.cachedStatement(
                sql: """
                    \(selection) \(key) BETWEEN ? AND ? ORDER BY \(key) \(isForward ? "ASC" : "DESC")
                    """)
            let rows = try Row.fetchCursor(
                statement, arguments: [piece.lowerBound, piece.upperBound])
            while let row = try rows.next() {
                // A damaged page may lead anywhere.
                guard let number = try? row[0] as Int, piece.contains(number),
                    isForward ? number >= place : number <= place
                else { return place }
                try body(row)
                failures = 0
                if number == (isForward ? piece.upperBound : piece.lowerBound), isUnique {
                    return nil
                }
                place = isForward ? number + step : number - step
            }
            return nil
        } catch let error as DatabaseError where error.isOfReading {
            return place
        }
    }
}

extension DatabaseError {
    /// True for what a damaged page gives, and a disk that does not give one.
    var isOfReading: Bool {
        switch resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_INTERRUPT, .SQLITE_CONSTRAINT:
            false
        default: true
        }
    }
}
