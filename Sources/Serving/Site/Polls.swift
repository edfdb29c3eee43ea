import CivilTime
import JobSearch

/// Programs that ask for the feed or the cards, and how often they do.
public struct Polls: Equatable, Sendable {
    /// A program, by the first words of its User-Agent, and what it asks for.
    struct Client: Hashable, Sendable {
        var agent: String
        var place: SitePlace
    }

    struct Times: Equatable, Sendable {
        var first: Instant
        var last: Instant
        var count = 1
    }

    private(set) var clients: [Client: Times] = [:]

    /// Maximum number of programs that are told apart.
    private static let most = 50

    public init() {}

    /// Counts a request.
    ///
    /// - Returns: a sentence about the program, where this is its first request.
    mutating func note(_ agent: String?, _ place: SitePlace, at now: Instant) -> String? {
        let client = Client(agent: Polls.name(agent), place: place)
        if clients[client] != nil {
            clients[client]?.last = now
            clients[client]?.count += 1
            return nil
        }
        guard clients.count < Polls.most else { return nil }
        clients[client] = Times(first: now, last: now)
        return "\(client.agent) asks for \(place.path) for the first time."
    }

    /// A line for each program: `Thunderbird/128.0 asked 12 times for kith.ics, every 30 minutes.`
    public var lines: [String] {
        clients.sorted { one, other in
            (one.value.first, one.key.agent, one.key.place.path)
                < (other.value.first, other.key.agent, other.key.place.path)
        }
        .map { client, times in
            let asked = times.count == 1 ? "once" : "\(times.count) times"
            return "\(client.agent) asked \(asked) for \(client.place.path)"
                + (Polls.words(times).map { ", every \($0)." } ?? ".")
        }
    }

    /// `30 minutes`; `nil` where it has asked too rarely, or too often, to speak of a rhythm.
    private static func words(_ times: Times) -> String? {
        guard times.count >= 3 else { return nil }
        let seconds = (times.last.seconds - times.first.seconds) / (times.count - 1)
        let steps = [(86_400, "days"), (3_600, "hours"), (60, "minutes")]
        guard let (length, unit) = steps.first(where: { seconds >= 2 * $0.0 }) else { return nil }
        return "\((seconds + length / 2) / length) \(unit)"
    }

    /// The name of the program that matters in a User-Agent: that of Thunderbird and not `Mozilla/5.0`.
    private static func name(_ agent: String?) -> String {
        let words = (agent ?? "").split(separator: " ").map(String.init)
        let known = words.first { word in
            ["Thunderbird/", "Firefox/", "Chrome/", "Evolution/"].contains(where: word.hasPrefix)
        }
        let name = shown(String((known ?? words.first ?? "").prefix(60)))
        return name.isEmpty ? "A program without a name" : name
    }
}
