import CivilTime
import Foundation
import ICalendar
import JobSearch
import Synchronization

extension Intake {
    /// Reads a file as `read` does, but ahead of whoever takes its findings: on a thread of its own, so that one core reads
    /// while the other one writes. `each` and `whileReading` are called on the calling thread, `each` in the order of the
    /// file.
    ///
    /// - Throws: `IntakeError`, after everything that was found before it; or what `each` throws, which ends the reading.
    public static func readAhead(
        _ file: ByteSource, as format: IntakeFormat, map: ColumnMap? = nil, zone: Zone,
        whileReading: () throws -> Void = {}, each: (Finding) throws -> Void
    ) throws {
        let ahead = FindingQueue()
        let thread = Thread {
            do {
                try read(
                    file, as: format, map: map, zone: zone,
                    whileReading: { try ahead.countRow() }
                ) { try ahead.put($0) }
                ahead.end(nil)
            } catch { ahead.end(error) }
        }
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
        if let error = ahead.error { throw error }
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
        var error: (any Error)?
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
    func end(_ error: (any Error)?) {
        let last = gathered.withLock { $0 }
        if !last.isEmpty { try? put(last) }
        changed.lock()
        state.withLock {
            $0.error = error
            $0.isEnded = true
        }
        changed.broadcast()
        changed.unlock()
    }

    /// What was found next; `nil` at the end. Calls `whileReading` for each row that was counted.
    func next(_ whileReading: () throws -> Void) throws -> [Finding]? {
        while true {
            changed.lock()
            if state.withLock({ $0.batches.isEmpty && !$0.isEnded }) {
                changed.wait(until: Date(timeIntervalSinceNow: 0.05))
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

    var error: (any Error)? { state.withLock { $0.error } }
}
