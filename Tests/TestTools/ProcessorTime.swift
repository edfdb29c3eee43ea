import Foundation

/// Time for which this thread kept a processor busy, which does not depend on the machine's load.
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
