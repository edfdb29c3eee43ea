import Dispatch
import Synchronization

/// The consumer of a queue takes no more elements.
public struct QueueCancelled: Error {
    public init() {}
}

/// A queue between two threads that holds a limited number of elements: one thread puts, another
/// one takes.
///
/// Both sides sleep on semaphores while they have to wait; nothing is polled.
public final class BoundedQueue<Element: Sendable>: Sendable {
    private struct State {
        var elements: [Element] = []
        /// Set once the producer has ended, with the error that ended it.
        var end: Result<Void, any Error>?
        var isCancelled = false
    }

    private let state = Mutex(State())
    // Dispatch wants a semaphore to end no lower than it began, and a cancelled queue ends full.
    private let room = DispatchSemaphore(value: 0)
    /// Counts the elements, and the end as one more.
    private let filled = DispatchSemaphore(value: 0)

    /// - Parameter capacity: maximum number of elements that wait to be taken, at least 1.
    public init(capacity: Int) {
        for _ in 0..<max(1, capacity) { room.signal() }
    }

    // MARK: Producer

    /// Appends an element; waits while the queue is full.
    public func put(_ element: Element) throws(QueueCancelled) {
        room.wait()
        try append(element)
    }

    /// Appends an element unless the queue is full.
    ///
    /// - Returns: `false` if it is full.
    public func offer(_ element: Element) throws(QueueCancelled) -> Bool {
        guard room.wait(timeout: .now()) == .success else { return false }
        try append(element)
        return true
    }

    private func append(_ element: Element) throws(QueueCancelled) {
        let isCancelled = state.withLock { state in
            if !state.isCancelled { state.elements.append(element) }
            return state.isCancelled
        }
        if isCancelled {
            // The next call shall not wait either.
            room.signal()
            throw QueueCancelled()
        }
        filled.signal()
    }

    /// Ends the queue: behind the elements in it the consumer finds this result.
    public func finish(_ result: Result<Void, any Error> = .success(())) {
        state.withLock { $0.end = $0.end ?? result }
        filled.signal()
    }

    // MARK: Consumer

    /// Takes the next element; waits while the queue is empty.
    ///
    /// - Returns: `nil` at the end.
    /// - Throws: the producer's error, after the elements that it had put before.
    public func next() throws -> Element? {
        filled.wait()
        let element = try state.withLock { state -> Element? in
            if !state.elements.isEmpty { return state.elements.removeFirst() }
            // The end stays.
            filled.signal()
            try state.end?.get()
            return nil
        }
        room.signal()
        return element
    }

    /// Discards the elements, has every further `put` throw, and waits until the producer has
    /// finished.
    public func cancel() {
        state.withLock { state in
            state.isCancelled = true
            state.elements = []
        }
        room.signal()
        while state.withLock({ $0.end == nil }) { filled.wait() }
        filled.signal()
    }
}

extension BoundedQueue {
    /// Runs `produce` on a second thread while `consume` takes on the calling one. Both have ended
    /// when this returns.
    ///
    /// - Parameters:
    ///   - produce: puts elements; its error is thrown by `next` behind them.
    ///   - consume: takes elements; however it ends, the producer is cancelled.
    /// - Throws: `ThreadFailure` if there is no second thread to be had; then neither has run.
    public static func withProducer<Outcome>(
        capacity: Int, _ produce: @escaping @Sendable (BoundedQueue) throws -> Void,
        consume: (BoundedQueue) throws -> Outcome
    ) throws -> Outcome {
        let queue = BoundedQueue(capacity: capacity)
        try startThread { queue.finish(Result { try produce(queue) }) }
        defer { queue.cancel() }
        return try consume(queue)
    }
}
