import CivilTime
import Foundation
import ICalendar
import JobSearch
import Synchronization

extension Intake {
    /// Has something read ahead of whoever takes its findings: on a thread of its own, so that one core reads while the
    /// other one writes.
    ///
    /// - Parameters:
    ///   - whileReading: is called for each row that was read and of which nothing could be handed over yet.
    ///   - each: is called for each finding, in their order. Like `whileReading` it is called on the calling thread, and
    ///     what it throws ends the reading.
    ///   - read: reads on the other thread; it is given what takes the place of the other two there.
    /// - Returns: what `read` gives.
    /// - Throws: what `read` throws, after everything that was found before it; or what the other two throw.
    public static func ahead<T: Sendable>(
        whileReading: () throws -> Void, each: (Finding) throws -> Void,
        read:
            @escaping @Sendable (
                _ whileReading: () throws -> Void, _ each: (Finding) throws -> Void
            ) throws -> T
    ) throws -> T {
        let ahead = FindingQueue()
        let result = Outcome<T>()
        let thread = Thread {
            result.put(Result { try read({ try ahead.countRow() }, { try ahead.put($0) }) })
            ahead.end()
        }
        // As much as the first thread has.
        thread.stackSize = 8 << 20
        thread.start()
        do {
            while let batch = try ahead.next(whileReading) {
                for finding in batch { try each(finding) }
            }
        } catch {
            ahead.stop()
            throw error
        }
        return try result.get()
    }
}

/// What was read and not yet taken: some batches, so that neither side waits for each finding and memory is bounded.
private final class FindingQueue: Sendable {
    private struct State {
        var batches: [[Finding]] = []
        /// The rows of which nothing could be handed over yet, and nobody was told.
        var rows = 0
        var isEnded = false
        var isStopped = false
    }

    /// Nobody takes the findings any more.
    private struct Stopped: Error {}

    private static let batchSize = 128
    private static let mostBatches = 8

    private let state = Mutex(State())
    private let changed = NSCondition()
    /// What the reading thread has gathered.
    private let gathered = Mutex<[Finding]>([])

    func countRow() throws {
        let isStopped = state.withLock { state in
            state.rows += 1
            return state.isStopped
        }
        if isStopped { throw Stopped() }
    }

    func put(_ finding: Finding) throws {
        let batch = gathered.withLock { gathered -> [Finding]? in
            gathered.append(finding)
            if gathered.count < FindingQueue.batchSize { return nil }
            defer { gathered = [] }
            return gathered
        }
        if let batch { try put(batch) }
    }

    private func put(_ batch: [Finding]) throws {
        changed.lock()
        defer { changed.unlock() }
        while state.withLock({ $0.batches.count >= FindingQueue.mostBatches && !$0.isStopped }) {
            changed.wait()
        }
        if state.withLock({ $0.isStopped }) { throw Stopped() }
        state.withLock { $0.batches.append(batch) }
        changed.broadcast()
    }

    /// The file is at its end, or cannot be read further.
    func end() {
        let last = gathered.withLock { $0 }
        if !last.isEmpty { try? put(last) }
        changed.lock()
        state.withLock { $0.isEnded = true }
        changed.broadcast()
        changed.unlock()
    }

    /// What was found next; `nil` at the end. Calls `whileReading` for each row that was counted.
    func next(_ whileReading: () throws -> Void) throws -> [Finding]? {
        while true {
            changed.lock()
            if state.withLock({ $0.batches.isEmpty && !$0.isEnded }) {
                _ = changed.wait(until: Date(timeIntervalSinceNow: 0.05))
            }
            let (batch, isEnded, rows) = state.withLock { state in
                defer { state.rows = 0 }
                let batch = state.batches.isEmpty ? nil : state.batches.removeFirst()
                return (batch, state.isEnded, state.rows)
            }
            changed.broadcast()
            changed.unlock()
            for _ in 0..<rows { try whileReading() }
            if batch != nil || isEnded { return batch }
        }
    }

    /// Ends the reading, and waits until it has ended.
    func stop() {
        changed.lock()
        state.withLock { $0.isStopped = true }
        changed.broadcast()
        while !state.withLock({ $0.isEnded }) { changed.wait() }
        changed.unlock()
    }
}

/// What a thread leaves to another one.
private final class Outcome<T: Sendable>: Sendable {
    private let result = Mutex<Result<T, any Error>?>(nil)

    func put(_ result: Result<T, any Error>) { self.result.withLock { $0 = result } }

    /// To be called after the thread has put it there.
    func get() throws -> T {
        guard let result = result.withLock({ $0 }) else {
            preconditionFailure("the thread has not ended")
        }
        return try result.get()
    }
}
