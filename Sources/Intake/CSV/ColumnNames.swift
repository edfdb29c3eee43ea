import JobSearch

/// The names of the columns of a table, as they are compared.
struct ColumnNames {
    /// In the order of the columns, cleaned and folded.
    let all: [String]
    private let places: [String: Int]
    /// The columns of fax and pager numbers.
    let machines: [(column: Int, kind: LeftOut)]

    init(_ names: [String]) {
        all = names.map { folded(cleaned($0)) }
        machines = zip(all.indices, all).compactMap { index, name in
            AddressBookRow.machine(name).map { (index, $0) }
        }
        places = Dictionary(zip(all, all.indices)) { first, _ in first }
    }

    subscript(_ name: String) -> Int? { places[name] }

    /// The column of the first of these names that one has.
    subscript(_ names: String...) -> Int? { names.lazy.compactMap { places[$0] }.first }

    /// The columns that have one of these names, in their order.
    func columns(_ names: String...) -> [Int] { all.indices.filter { names.contains(all[$0]) } }

    /// True if there is a column of each of these names.
    func has(_ names: String...) -> Bool { names.allSatisfy { places[$0] != nil } }
}
