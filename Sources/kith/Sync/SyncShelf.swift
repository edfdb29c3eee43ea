import DAVSync
import Synchronization

/// The place of items that were read and are not merged yet: a temporary file, made when it is
/// needed, so that a log of any size syncs in little memory.
final class SyncShelf: Sendable {
    private struct State: Sendable {
        var file: ScratchFile?
        var end = 0
        var places: [(start: Int, count: Int)] = []
        var failure: (any Error)?
    }

    private let state = Mutex(State())

    /// The shelf as a round uses it.
    var shelf: ItemShelf {
        ItemShelf(
            put: { self.put($0) }, take: { self.take($0) },
            failure: { self.state.withLock { $0.failure } })
    }

    /// Gives no place where there is no room: then the bytes stay in memory.
    private func put(_ bytes: [UInt8]) -> Int? {
        state.withLock { state in
            do {
                let file = try state.file ?? ScratchFile()
                state.file = file
                try file.write(bytes, at: state.end)
            } catch { return nil }
            state.places.append((state.end, bytes.count))
            state.end += bytes.count
            return state.places.count - 1
        }
    }

    private func take(_ place: Int) -> [UInt8]? {
        state.withLock { state in
            guard let file = state.file, state.places.indices.contains(place) else { return nil }
            let (start, count) = state.places[place]
            do { return try file.bytes(count, at: start) } catch {
                state.failure = error
                return nil
            }
        }
    }
}
