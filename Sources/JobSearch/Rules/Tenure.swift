import CivilTime

/// Days during which somebody worked at a company, as far as the log knows.
public struct Tenure: Hashable, Sendable {
    /// The first day; `nil` where nothing is known from before.
    public var from: Day?
    /// The day on which the log heard that it was over, which is no day of it any more; `nil` while
    /// they are there.
    public var to: Day?

    public init(from: Day?, to: Day?) {
        self.from = from
        self.to = to
    }

    public func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
    }

    /// The tenures at a company of somebody with these past jobs.
    ///
    /// A job begins when the one before it is over. A past job of which the company is not known
    /// says nothing; neighbours at the same company are one tenure.
    ///
    /// - Parameters:
    ///   - isThere: they work there now.
    ///   - keys: keys (`companyKey`) of the names of the company.
    public static func all(past: [PastJob], isThere: Bool, keys: Set<String>) -> [Tenure] {
        var tenures: [Tenure] = []
        var start: Day?
        func add(until end: Day?) {
            if let last = tenures.last, last.to == start, start != nil {
                tenures[tenures.count - 1].to = end
            } else {
                tenures.append(Tenure(from: start, to: end))
            }
        }
        for job in past.sorted(by: { $0.until < $1.until }) {
            guard let company = job.company else { continue }
            if keys.contains(companyKey(company)) { add(until: job.until) }
            start = job.until
        }
        if isThere { add(until: nil) }
        return tenures
    }
}
