import CivilTime

/// One round of sync of one collection, as a machine of states without a network and without a
/// clock.
///
/// The caller asks for the next step until it is `end`. It sends the requests and gives their
/// answers back, in any order. At `merge` it reads and changes the log, and stores the state, in one
/// transaction; things are merged in portions, after each of which it may `unload` what it has stored.
/// It stores the state again after each answer to a write. A round may stop at any moment: the next
/// one goes on from the stored state.
public struct CollectionRound<Form: ItemForm>: Sendable {
    /// The state that the caller stores; changed by `merge` and by answers to writes.
    public internal(set) var state: CollectionState
    public internal(set) var report = RoundReport()

    let form: Form
    let changes: DAVCollection.Changes
    let now: Instant
    let allowsRemovals: Bool
    let retriesRefused: Bool

    var phase = Phase.detecting
    var queue: [Job] = []
    var sent: [Int: Sent] = [:]
    private var lastID = 0
    /// Number of merges so far.
    var merges = 0
    /// Number of merges of the things that are being written.
    var attempts = 0
    // The merge that has begun.
    /// Things that are still to be merged in it.
    var due: ArraySlice<String> = []
    /// Number of those that go first and together: they may be removals.
    var dueTogether = 0
    /// The portion that is merged now.
    var inHand: Set<String> = []
    /// Things that are gone on the server.
    var missing: Set<String> = []
    /// Number of items before it.
    var countBefore = 0
    /// Things of the log that are merged and written once the others are: portion by portion.
    var later: ArraySlice<String> = []
    /// Number of writes that were left out.
    var skipped = RoundReport.Counts()

    // Found by reading the collection.
    var listed = Listing()
    var isFull = false
    var isWhole = true
    /// True if the next round has to list all.
    var wantsList = false
    var removedPaths: Set<DAVPath> = []
    var newToken: String?
    var newCtag: String?
    /// Items that were read, by uid.
    var found: [String: Found] = [:]
    /// Places on the shelf of further ones.
    var shelved: [String: Int] = [:]
    let shelf: ItemShelf
    /// Number of things that are in memory together.
    let portion: Int
    /// Paths that were asked for and are not there.
    var absent: Set<DAVPath> = []
    var unread: Set<DAVPath> = []
    var ignored: [DAVPath: ETag] = [:]

    // Work left by the answers to writes.
    /// Things to look at again.
    var again: Set<String> = []
    var looking: Set<DAVPath> = []
    /// New things whose uid the server may have under another name, with the status of its refusal.
    var sought: [String: Int] = [:]
    /// Writes whose outcome was looked at, for what their things came from.
    var dropped: [String: CollectionState.Written] = [:]
    /// The uids that were looked for everywhere.
    var lookedFor: Set<String> = []
    var removals = (here: 0, there: 0)
    var unknowns = 0
    /// True once the server has refused a write since another one was at work.
    var isSlow = false
    /// Things of which a write has failed in the server.
    var failed: Set<String> = []
    /// Number of times that a write was sent again for that, by uid.
    var tries: [String: Int] = [:]
    /// Things whose state was changed and is not stored yet.
    var dirty: Set<String> = []

    struct Found: Sendable {
        var path: DAVPath
        var etag: ETag?
        var raw: [UInt8]
        var item: SyncItem
    }

    enum Phase: Sendable { case detecting, fetching, merging, writing, ended }

    enum Job: Sendable {
        case changes(since: String?)
        /// The description of the collection, before all of it is listed.
        case mark
        case tag
        case list
        /// A list to find things whose uid is taken.
        case seek
        case fetch([DAVPath])
        case put(String, DAVRequest)
        case delete(String, DAVRequest)
    }

    struct Sent: Sendable {
        var job: Job
        var request: DAVRequest
        var hops = 0
    }

    /// - Parameters:
    ///   - changes: how the collection says what has changed.
    ///   - now: the time of the round.
    ///   - allowsRemovals: true if much may be removed at once.
    ///   - retriesRefused: true if what the server has refused is sent again, even within a day.
    ///   - shelf: the place of items that are read and not merged yet, where they are many.
    ///   - portion: number of things that are in memory together.
    public init(
        _ state: CollectionState, _ form: Form, changes: DAVCollection.Changes, at now: Instant,
        allowsRemovals: Bool = false, retriesRefused: Bool = false, shelf: ItemShelf = .memory,
        portion: Int = .max
    ) {
        (self.retriesRefused, self.shelf, self.portion) = (retriesRefused, shelf, portion)
        (self.state, self.form, self.changes, self.now) = (state, form, changes, now)
        self.allowsRemovals = allowsRemovals
        isFull = isListDue
        switch changes {
        case .token:
            queue = isFull ? [.mark, .changes(since: nil)] : [.changes(since: state.token)]
        case .ctag: queue = [.tag]
        case .list: queue = [.mark, .list]
        }
        if changes == .list { isFull = true }
        if queue.isEmpty { phase = .ended }
    }

    /// Tokens and tags are hints: a full list comes after 100 rounds or 7 days.
    private var isListDue: Bool {
        guard let listed = state.listed else { return true }
        if changes == .token, state.token == nil { return true }
        return state.rounds >= 100 || now - listed >= 7 * 86_400 || now < listed
    }

    public enum Step: Sendable {
        /// Requests to be sent now, each with its number; none while answers are awaited.
        case send([(id: Int, request: DAVRequest)])
        /// `begin`, `merge` for each portion and `endMerge` are to be called.
        case merge
        case end
    }

    /// The next step.
    public mutating func next() -> Step {
        while phase != .ended {
            if phase == .merging { return .merge }
            if !queue.isEmpty {
                let free = (phase == .writing && !isSlow ? 4 : 1) - sent.count
                return .send((0..<max(0, min(free, queue.count))).map { _ in send() })
            }
            if !sent.isEmpty { return .send([]) }
            advance()
        }
        return .end
    }

    private mutating func send() -> (id: Int, request: DAVRequest) {
        let job = queue.removeFirst()
        return send(Sent(job: job, request: request(for: job)))
    }

    private mutating func send(_ item: Sent) -> (id: Int, request: DAVRequest) {
        lastID += 1
        sent[lastID] = item
        report.requests += 1
        return (lastID, item.request)
    }

    private func request(for job: Job) -> DAVRequest {
        switch job {
        case .changes(let token): .syncCollection(state.url, since: token)
        case .mark: .propfind(state.url, .resource, [.calendarDescription, .bookDescription])
        case .tag: .propfind(state.url, .resource, [.ctag, .calendarDescription, .bookDescription])
        case .list, .seek: .list(state.url)
        case .fetch(let paths): form.multiget(state.url, paths)
        case .put(_, let request), .delete(_, let request): request
        }
    }

    /// Takes the answer to a request; `nil` if none came: a connection that was cut, or a time-out.
    ///
    /// An answer to a write counts even once the round has ended.
    ///
    /// - Returns: a request to be sent in its place, to the address that the server named.
    public mutating func take(
        _ answer: DAVAnswer?, for id: Int
    ) -> (id: Int, request: DAVRequest)? {
        guard var item = sent.removeValue(forKey: id) else { return nil }
        if let answer, phase != .ended, [301, 302, 307, 308].contains(answer.status), item.hops < 5,
            let url = answer.location(from: item.request.url),
            url.hasSameOrigin(as: item.request.url)
        {
            item.request.url = url
            item.hops += 1
            return send(item)
        }
        switch item.job {
        case .put(let uid, let request):
            takePut(answer, uid, request)
            dirty.insert(uid)
        case .delete(let uid, let request):
            takeDelete(answer, uid, request)
            dirty.insert(uid)
        default: if phase != .ended { takeReading(answer, item) }
        }
        return nil
    }

    /// Ends the round. Nothing that is not in the state yet counts.
    mutating func stop(_ reason: RoundReport.Stop) {
        if report.stop == nil { report.stop = reason }
        queue = []
        phase = .ended
    }

    private mutating func advance() {
        switch phase {
        case .detecting:
            planReading()
            phase = .fetching
        case .fetching: if !seekMissing() { phase = .merging }
        case .writing:
            if again.isEmpty {
                if later.isEmpty { return phase = .ended }
                (again, attempts) = (Set(later.prefix(portion)), 0)
                later = later.dropFirst(portion)
            }
            lookAgain()
            phase = .fetching
        case .merging, .ended: break
        }
    }
}
