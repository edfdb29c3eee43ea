import Foundation
import Pipeline
import Synchronization
import Testing

@Suite("A bounded queue")
struct BoundedQueueTests {
    private struct Broken: Error, Equatable {}

    /// Everything that is taken until the end.
    private func drain(_ queue: BoundedQueue<Int>) throws -> [Int] {
        var taken: [Int] = []
        while let element = try queue.next() { taken.append(element) }
        return taken
    }

    @Test("hands over everything in its order", arguments: [0, 1, 7, 20_000], [1, 4])
    func order(count: Int, capacity: Int) throws {
        let taken = try BoundedQueue<Int>.withProducer(capacity: capacity) { queue in
            for number in 0..<count { try queue.put(number) }
        } consume: {
            try drain($0)
        }
        #expect(taken == Array(0..<count))
    }

    @Test("holds no more than its capacity, and takes one more for each that is taken")
    func backPressure() throws {
        let queue = BoundedQueue<Int>(capacity: 2)
        #expect(try queue.offer(1) && queue.offer(2))
        #expect(try !queue.offer(3))
        #expect(try queue.next() == 1)
        #expect(try queue.offer(4))
        #expect(try !queue.offer(5))
        queue.finish()
        #expect(try drain(queue) == [2, 4])
    }

    @Test("has a producer wait until there is room")
    func waitingProducer() throws {
        let ahead = Mutex(0)
        var most = 0
        try BoundedQueue<Int>.withProducer(capacity: 3) { queue in
            for number in 0..<2000 {
                try queue.put(number)
                ahead.withLock { $0 += 1 }
            }
        } consume: { queue in
            while try queue.next() != nil {
                most = ahead.withLock { count in
                    count -= 1
                    return max(most, count)
                }
            }
        }
        // Three in the queue, and one that was counted before it was taken.
        #expect(most <= 4)
    }

    @Test("throws the producer's error behind all that was put before it, again and again")
    func producerFails() throws {
        var taken: [Int] = []
        try BoundedQueue<Int>.withProducer(capacity: 8) { queue in
            for number in 0..<5 { try queue.put(number) }
            throw Broken()
        } consume: { queue in
            #expect(throws: Broken.self) {
                while let element = try queue.next() { taken.append(element) }
            }
            #expect(throws: Broken.self) { try queue.next() }
        }
        #expect(taken == [0, 1, 2, 3, 4])
    }

    @Test("ends a producer that waits for room when the consumer fails, and waits for its end")
    func consumerFails() {
        let hasEnded = Mutex(false)
        #expect(throws: Broken.self) {
            try BoundedQueue<Int>.withProducer(capacity: 1) { queue in
                defer { hasEnded.withLock { $0 = true } }
                while true { try queue.put(0) }
            } consume: { queue in
                _ = try queue.next()
                throw Broken()
            }
        }
        #expect(hasEnded.withLock { $0 })
    }

    @Test("refuses what is put after a cancellation, without waiting, and discards what it held")
    func cancellation() throws {
        let seen = Mutex<[Bool]>([])
        final class Payload: Sendable {}
        weak var held: Payload?
        try BoundedQueue<Payload>.withProducer(capacity: 2) { queue in
            do { while true { try queue.put(Payload()) } } catch is QueueCancelled {}
            for _ in 0..<3 {
                let isRefused = (try? queue.put(Payload())) == nil
                seen.withLock { $0.append(isRefused) }
            }
        } consume: { queue in
            held = try queue.next()
            queue.cancel()
            #expect(try queue.next() == nil)
        }
        #expect(seen.withLock { $0 } == [true, true, true])
        #expect(held == nil)
    }

    @Test("leaves no thread behind, however it ends", .timeLimit(.minutes(1)))
    func threads() throws {
        final class Owned: Sendable {}
        weak var owned: Owned?
        for isBroken in [false, true] {
            do {
                let captured = Owned()
                owned = captured
                try BoundedQueue<Int>.withProducer(capacity: 1) { [captured] queue in
                    try withExtendedLifetime(captured) { for _ in 0..<3 { try queue.put(1) } }
                } consume: { queue in
                    if isBroken { throw Broken() }
                    _ = try drain(queue)
                }
            } catch is Broken {}
        }
        // The thread holds what its closure captures until it is gone.
        while owned != nil { Thread.sleep(forTimeInterval: 0.001) }
    }

    #if os(Linux)
        @Test("wakes a waiting consumer for an element and for the end, and never in between")
        func idle() throws {
            /// Number of times that a thread has gone to sleep.
            @Sendable func sleeps(_ thread: String) throws -> Int {
                let status = try String(contentsOfFile: "/proc/\(thread)/status", encoding: .utf8)
                let count = try #require(
                    status.firstMatch(of: /\nvoluntary_ctxt_switches:\s+(\d+)/))
                return try #require(Int(count.1))
            }
            let consumer = Mutex(""), isCalm = Mutex(false)
            let taken = try BoundedQueue<Int>.withProducer(capacity: 1) { queue in
                while consumer.withLock({ $0.isEmpty }) { Thread.sleep(forTimeInterval: 0.001) }
                let thread = consumer.withLock { $0 }
                // On its way to sleep it may wait for what other tests hold, so not the first
                // half second counts but any.
                for _ in 0..<20 where !isCalm.withLock({ $0 }) {
                    let before = try sleeps(thread)
                    Thread.sleep(forTimeInterval: 0.5)
                    let after = try sleeps(thread)
                    isCalm.withLock { $0 = after == before }
                }
                try queue.put(1)
            } consume: { queue in
                let thread = try FileManager.default.destinationOfSymbolicLink(
                    atPath: "/proc/thread-self")
                consumer.withLock { $0 = thread }
                return try drain(queue)
            }
            #expect(taken == [1])
            #expect(isCalm.withLock { $0 }, "it has looked whether there is something")
        }
    #endif

    @Test("needs no second thread for a single element")
    func single() throws {
        let queue = BoundedQueue<Int>(capacity: 1)
        try queue.put(1)
        queue.finish()
        #expect(try drain(queue) == [1])
    }
}
