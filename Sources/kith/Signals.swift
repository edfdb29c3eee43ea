import Foundation

/// The signals that tell a program to stop, held back so that it can stop in order.
///
/// They are blocked and asked for, because a handler would need a global. What somebody else has
/// ignored for this program stays ignored.
enum Signals {
    private static var watched: [Int32] {
        [SIGINT, SIGTERM].filter { !isIgnored($0) }
    }

    /// True if somebody has had this program ignore a signal.
    static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return true }
        #if canImport(Darwin)
            let handler = unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self)
        #else
            let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        #endif
        return handler == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Holds them back from here on.
    static func hold() {
        var signals = set(of: watched)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// The one that has come since; it stays held back.
    static func pending() -> Int32? {
        var signals = sigset_t()
        guard sigpending(&signals) == 0 else { return nil }
        return watched.first { sigismember(&signals, $0) == 1 }
    }

    /// Lets them through again. One that has come is let be: what it would have stopped is done, or
    /// is stopped.
    static func release() {
        if pending() != nil { return }
        var signals = set(of: watched)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    /// The set of these signals, as the system takes it.
    static func set(of numbers: [Int32]) -> sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in numbers { sigaddset(&signals, number) }
        return signals
    }
}
