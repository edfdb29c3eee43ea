import DAVSync
import Synchronization

/// A CalDAV and CardDAV server in memory, with one user and the ways of real ones.
public final class MemoryServer: Sendable {
    public struct Ways: Sendable {
        /// Components for which calendars are made.
        public var components: Set<CalendarComponent> = Set(CalendarComponent.allCases)
        public var makesCollections = true
        public var versions = ["3.0", "4.0"]
        /// Names no version after a write.
        public var hidesTags = false
        /// Drops lines that begin with X-.
        public var strips = false
        /// Status of every answer; `nil` where it works.
        public var status: Int?
        /// Number of writes that are still answered by 503.
        public var busyWrites = 0
        /// Drops every write before it is done.
        public var losesWrites = false
        /// Drops every so-manieth request, after it was obeyed.
        public var drops: Int?

        public init() {}
    }

    public struct Item: Sendable {
        public var text: String
        public var tag: Int
    }

    struct Collection: Sendable {
        var name: String
        var kind: String
        var description: String
        var items: [String: Item] = [:]
        var changes: [(revision: Int, name: String)] = []
    }

    struct State: Sendable {
        var ways = Ways()
        var collections: [String: Collection] = [:]
        var revision = 1
        var requests: [String] = []
    }

    public static let address = "http://localhost:5232/"
    private let state = Mutex(State())

    public init(_ change: (inout Ways) -> Void = { _ in }) { state.withLock { change(&$0.ways) } }

    /// A server as another one is now, but one that works again.
    public init(copying other: MemoryServer) {
        let old = other.state.withLock { $0 }
        state.withLock { state in
            state = old
            state.ways.status = nil
        }
    }

    public func change(_ body: (inout Ways) -> Void) { state.withLock { body(&$0.ways) } }

    /// Method and path of each request so far.
    public var requests: [String] { state.withLock { $0.requests } }
    public func forgetRequests() { state.withLock { $0.requests = [] } }

    /// Names of the collections.
    public var collections: [String] {
        state.withLock { $0.collections.values.map(\.name).sorted() }
    }

    /// Texts of the items of a collection, by their names.
    public func items(_ collection: String) -> [String: String] {
        state.withLock { state in
            state.collections.values.first { $0.name == collection }?.items.mapValues(\.text) ?? [:]
        }
    }

    /// Writes an item as another program does, whatever is there; `nil` removes it.
    public func write(_ text: String?, _ name: String, in collection: String) {
        state.withLock { state in
            guard let path = state.collections.first(where: { $0.value.name == collection })?.key
            else { return }
            state.store(text, name, path)
        }
    }

    /// Changes the text of the first item that contains some words.
    public func edit(
        _ collection: String, where words: String, _ body: (String) -> String
    ) -> Bool {
        for (name, text) in items(collection) where text.contains(words) {
            write(body(text), name, in: collection)
            return true
        }
        return false
    }

    public func empty(_ collection: String) {
        for name in items(collection).keys { write(nil, name, in: collection) }
    }

    public func answer(_ request: DAVRequest) -> DAVAnswer? {
        state.withLock { state in
            state.requests.append("\(request.method.rawValue) \(request.path)")
            if let status = state.ways.status { return DAVAnswer(status: status) }
            if state.ways.busyWrites > 0, !request.method.isReading {
                state.ways.busyWrites -= 1
                return DAVAnswer(status: 503, headers: [DAVHeader("Retry-After", "2")])
            }
            if state.ways.losesWrites, !request.method.isReading { return nil }
            let answer = state.serve(request)
            if let every = state.ways.drops, state.requests.count % every == 0 { return nil }
            return answer
        }
    }
}
