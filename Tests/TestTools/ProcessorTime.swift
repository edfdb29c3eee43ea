import Foundation

/// Time that this thread has kept a processor busy: what a piece of work takes, however busy the machine is with others.
public enum ProcessorTime {
    public static func taken(by work: () throws -> Void) rethrows -> Duration {
        let start = now
        try work()
        return now - start
    }

    private static var now: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
