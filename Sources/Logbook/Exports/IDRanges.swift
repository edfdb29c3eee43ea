/// Ids of things of one kind, written as ranges: `1-500,503`.
struct IDRanges: Equatable {
    private var ids = RangeSet<Int>()

    init() {}

    /// - Parameter ids: in rising order.
    init(_ ids: some Sequence<Int>) {
        var run: Range<Int>?
        for id in ids {
            if let last = run, last.upperBound == id {
                run = last.lowerBound..<id + 1
            } else {
                if let run { self.ids.insert(contentsOf: run) }
                run = id..<id + 1
            }
        }
        if let run { self.ids.insert(contentsOf: run) }
    }

    /// - Returns: `nil` for what is no such text.
    init?(_ text: String) {
        for part in text.split(separator: ",", omittingEmptySubsequences: !text.contains(",")) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard ends.count <= 2, case let first?? = ends.first, case let last?? = ends.last,
                0 < first, first <= last, last < 1 << 48
            else { return nil }
            ids.insert(contentsOf: first..<last + 1)
        }
    }

    var text: String {
        ids.ranges.map { range in
            range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound - 1)"
        }.joined(separator: ",")
    }

    func contains(_ id: Int) -> Bool { ids.contains(id) }

    mutating func formUnion(_ other: IDRanges) { ids.formUnion(other.ids) }
}
