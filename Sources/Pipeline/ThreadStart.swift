import Foundation

/// The system gives no further thread, or has no memory for its stack.
public struct ThreadFailure: Error {
    /// Number of the system's error (`errno`).
    public let code: Int32
}

/// The work of a thread, handed to it.
private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Runs `body` on a thread of its own, which ends with it.
///
/// Foundation's `Thread` says nothing when no thread could be started, and whoever waits for it
/// waits for ever.
func startThread(_ body: @escaping @Sendable () -> Void) throws(ThreadFailure) {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    pthread_attr_init(attributes)
    defer {
        pthread_attr_destroy(attributes)
        attributes.deallocate()
    }
    pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
    // As much as the first thread has.
    pthread_attr_setstacksize(attributes, 8 << 20)
    let work = Unmanaged.passRetained(Work(body))
    #if canImport(Darwin)
        var thread: pthread_t?
        let code = pthread_create(&thread, attributes, { run($0) }, work.toOpaque())
    #else
        var thread = pthread_t()
        let code = pthread_create(&thread, attributes, { $0.flatMap(run) }, work.toOpaque())
    #endif
    if code != 0 {
        work.release()
        throw ThreadFailure(code: code)
    }
}

private func run(_ work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
    return nil
}
