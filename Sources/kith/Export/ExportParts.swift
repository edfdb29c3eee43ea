import Dispatch
import Logbook
import Synchronization

/// Makes the text of one part of an export after the other, while the next ones are read.
///
/// The thread that reads hands parts to a second one, and makes them itself while that one has enough to do: so two
/// processors are busy where there are two, and on a single one nothing is lost.
final class ExportParts {
    private let queue = DispatchQueue(label: "kith.export")
    private let beside: ItemMaker
    private let here: ItemMaker
    /// Parts that are not handed on yet, in their order.
    private var waiting: [ExportPart] = []
    /// The first part is made here: a small export needs no second thread.
    private var isFirst = true

    /// So many parts the second thread may have to do.
    private static let enough = 2
    /// So many parts may wait for the first of them.
    private static let most = 4

    /// - Parameter maker: gives each thread one of its own.
    init(_ maker: () -> ItemMaker) {
        beside = maker()
        here = maker()
    }

    /// Has the next part made, and hands on those that are ready.
    func add(_ batch: ExportBatch, _ take: (ItemTexts) throws -> Void) throws {
        let part = ExportPart(batch)
        let isBusy = waiting.count { !$0.isMade } >= Self.enough
        waiting.append(part)
        if isFirst || isBusy {
            isFirst = false
            part.make(here)
        } else {
            queue.async { [beside] in part.make(beside) }
        }
        while let first = waiting.first, first.isMade || waiting.count >= Self.most {
            try take(try waiting.removeFirst().texts(here))
        }
    }

    /// Hands on all that is left.
    func finish(_ take: (ItemTexts) throws -> Void) throws {
        while !waiting.isEmpty { try take(try waiting.removeFirst().texts(here)) }
    }
}

/// A part and what a thread has made of it.
private final class ExportPart: Sendable {
    /// Kept until the part is handed on: the thread that read it is the one that frees it.
    private let batch: ExportBatch
    private let state = Mutex(State.untouched)
    private let done = DispatchSemaphore(value: 0)

    private enum State {
        case untouched, begun
        case made(Result<ItemTexts, any Error>)
    }

    init(_ batch: ExportBatch) { self.batch = batch }

    /// Makes it, unless the other thread has begun with it.
    func make(_ maker: ItemMaker) {
        let isMine = state.withLock { state in
            guard case .untouched = state else { return false }
            state = .begun
            return true
        }
        guard isMine else { return }
        let texts = Result { try maker.texts(of: batch) }
        state.withLock { $0 = .made(texts) }
        done.signal()
    }

    var isMade: Bool {
        state.withLock { state in
            if case .made = state { true } else { false }
        }
    }

    /// Its text: made here if nobody has begun with it, else as soon as it is there.
    func texts(_ maker: ItemMaker) throws -> ItemTexts {
        make(maker)
        done.wait()
        return try state.withLock { state in
            guard case .made(let texts) = state else { return ItemTexts() }
            return try texts.get()
        }
    }
}
