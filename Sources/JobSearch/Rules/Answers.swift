import CivilTime

/// Number of first messages to contacts, and of those that were answered.
///
/// The log does not say who wrote a mail. So a first message is the first exchange with somebody,
/// after none for `days` days, that was in writing; and it is answered if another exchange follows
/// within as many days. Only a text that names its writers, as imported conversations do, tells
/// more: that they wrote first, or that they answered on the same day.
public struct AnswerNumbers: Sendable, Equatable {
    /// Number of days without an exchange after which a message is a first one again, and within
    /// which an answer is one.
    public static let days = 14

    /// Number of first messages.
    public var firstMessages = 0
    /// Number of those that were answered.
    public var answered = 0
    /// Number of those without an answer whose days are not over.
    public var waiting = 0

    public init() {}

    /// Number of first messages of which it is known what became of them.
    public var settled: Int { firstMessages - waiting }
}

/// A day on which there was an exchange with a contact.
public struct ExchangeDay: Sendable, Equatable {
    public var on: Day
    /// True if all that was exchanged on it was in writing.
    public var isWritten: Bool
    /// Texts of the exchanges.
    public var texts: [String]

    public init(on: Day, isWritten: Bool, texts: [String]) {
        self.on = on
        self.isWritten = isWritten
        self.texts = texts
    }
}

extension AnswerNumbers {
    /// Counts the first messages to one contact.
    ///
    /// - Parameters:
    ///   - exchanges: days of exchanges with them, by day, among them all from `AnswerNumbers.days`
    ///     days before the first counted day on.
    ///   - days: days on which a first message counts.
    ///   - name: name of the contact, as it stands in texts.
    public mutating func add(
        _ exchanges: [ExchangeDay], from days: ClosedRange<Day>, name: String, today: Day
    ) {
        for (index, exchange) in exchanges.enumerated() {
            guard exchange.isWritten, days.contains(exchange.on) else { continue }
            if index > 0, exchange.on - exchanges[index - 1].on <= AnswerNumbers.days { continue }
            let words = exchange.texts.map { Conversation($0, with: name) }
            if words.contains(where: \.isBegunByThem) { continue }
            let next = exchanges.dropFirst(index + 1).first
            let isFollowed = next.map { $0.on - exchange.on <= AnswerNumbers.days } ?? false
            firstMessages += 1
            if isFollowed || words.contains(where: \.hasTheirWords) {
                answered += 1
            } else if today - exchange.on <= AnswerNumbers.days {
                waiting += 1
            }
        }
    }
}

extension Interaction.Channel {
    /// True for an exchange in writing, in which one side begins and may get no answer.
    public var isWritten: Bool {
        switch self {
        case .email, .linkedin, .message: true
        case .coffee, .call, .meeting, .interview, .other, .connection, .invitation: false
        }
    }
}

/// Writers whom a text of an exchange names at the beginning of lines: `I: hello`, `Mei Lin: hi`.
private struct Conversation {
    /// True if the first line is of the other one.
    let isBegunByThem: Bool
    /// True if a line is of the other one.
    let hasTheirWords: Bool

    init(_ text: String, with name: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        isBegunByThem = lines.first?.hasPrefix(name + ": ") ?? false
        hasTheirWords = lines.contains { $0.hasPrefix(name + ": ") }
    }
}
