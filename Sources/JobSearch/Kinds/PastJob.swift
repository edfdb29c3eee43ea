import CivilTime

/// Where a contact worked before, and as what.
public struct PastJob: Entry {
    /// What the company was called then.
    public var company: String?
    public var title: String?
    /// The day on which the log heard of the change.
    public var until: Day

    public init(company: String?, title: String?, until: Day) {
        self.company = company
        self.title = title
        self.until = until
    }

    /// `CTO at Acme AI`.
    public var role: String {
        [title, company].compactMap { $0 }.joined(separator: " at ")
    }
}

extension PastJob {
    public static var blank: PastJob {
        PastJob(company: nil, title: nil, until: Day(ordinal: 0))
    }
    public static let fields = declare {
        Field("company", \.company)
        Field("title", \.title)
        Field("until", \.until)
    }
}
