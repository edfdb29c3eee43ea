/// Why a period could not be understood.
public enum PeriodError: Error, Equatable, Sendable {
    /// Not in any form that is known.
    case notAPeriod(String)
    /// Zero or less.
    case notPositive
    /// More than a hundred years.
    case tooLong

    /// What is wrong, a sentence.
    public var message: String {
        switch self {
        case .notAPeriod(let text): "“\(shown(text))” does not say how often."
        case .notPositive: "A period is at least one day."
        case .tooLong: "A period is at most a hundred years."
        }
    }

    /// What to type instead.
    public var hint: String {
        "Write 7d, 2w, 1 month, weekly, every 2 weeks or an ISO duration such as P14D."
    }
}
