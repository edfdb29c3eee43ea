import Foundation

/// The signals that end the server, as bytes in a pipe, so that it waits for them and for requests
/// at once.
struct StopSignals {
    /// The end of the pipe from which a byte comes.
    let pipe: Int32

    init() throws(ServeFailure) {
        var ends: [Int32] = [-1, -1]
        guard Foundation.pipe(&ends) == 0 else {
            throw ServeFailure("The server cannot be started: \(systemReason()).", status: 1)
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let (input, awaited) = (ends[1], signals)
        Thread.detachNewThread {
            var signals = awaited
            var number: Int32 = 0
            while sigwait(&signals, &number) != 0 {}
            var byte: UInt8 = 0
            _ = write(input, &byte, 1)
        }
        pipe = ends[0]
    }
}

/// The system's words for the error of the call before.
func systemReason() -> String { String(cString: strerror(errno)) }
