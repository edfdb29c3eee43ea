import CivilTime
import Foundation
import ICalendar
import JobSearch

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
        let ahead = FindingQueue<T>()
        let thread = Thread {
            ahead.end(Result { try read({ try ahead.countRow() }, { try ahead.put($0) }) })
        }
        // As much as the first thread has.
        thread.stackSize = 8 << 20
        thread.start()
        do {
            while true {
                switch try ahead.next(whileReading) {
                case .findings(let batch): for finding in batch { try each(finding) }
                case .end(let result): return try result.get()
                }
            }
        } catch {
            ahead.stop()
            throw error
        }
    }
}

/// What was read and not yet taken: some batches, so that neither side waits for each finding and memory is bounded.
///
/// One lock guards it all, but for what the reading thread gathers by itself.
private final class FindingQueue<T: Sendable>: @unchecked Sendable {
    enum Piece {
        case findings([Finding])
        /// What the reading came to; everything that was found has been taken.
        case end(Result<T, any Error>)
    }

    /// Nobody takes the findings any more.
    private struct Stopped: Error {}

    private let batchSize = 128
    private let mostBatches = 8

    private let changed = NSCondition()
    private var batches: [[Finding]] = []
    /// The rows of which nothing could be handed over yet, and nobody was told.
    private var rows = 0
    private var isStopped = false
    private var result: Result<T, any Error>?

    /// What the reading thread, and no other, has gathered for the next batch.
    private var gathered: [Finding] = []

    func countRow() throws {
        try changed.withLock {
            if isStopped { throw Stopped() }
            rows += 1
        }
    }

    func put(_ finding: Finding) throws {
        gathered.append(finding)
        if gathered.count == batchSize { try handOver() }
    }

    private func handOver() throws {
        try changed.withLock {
            while batches.count >= mostBatches, !isStopped { changed.wait() }
            if isStopped { throw Stopped() }
            batches.append(gathered)
            changed.broadcast()
        }
        gathered.removeAll(keepingCapacity: true)
    }

    /// The file is at its end, or cannot be read further.
    func end(_ result: Result<T, any Error>) {
        if !gathered.isEmpty { try? handOver() }
        changed.withLock {
            self.result = result
            changed.broadcast()
        }
    }

    /// What was found next. Calls `whileReading` for each row that was counted.
    func next(_ whileReading: () throws -> Void) throws -> Piece {
        while true {
            let (piece, rows) = changed.withLock { () -> (Piece?, Int) in
                if batches.isEmpty, result == nil {
                    _ = changed.wait(until: Date(timeIntervalSinceNow: 0.05))
                }
                defer { self.rows = 0 }
                if batches.isEmpty { return (result.map { .end($0) }, self.rows) }
                defer { changed.broadcast() }
                return (.findings(batches.removeFirst()), self.rows)
            }
            for _ in 0..<rows { try whileReading() }
            if let piece { return piece }
        }
    }

    /// Ends the reading, and waits until it has ended.
    func stop() {
        changed.withLock {
            isStopped = true
            changed.broadcast()
            while result == nil { changed.wait() }
        }
    }
}
