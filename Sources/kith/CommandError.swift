/// The exit codes that scripts may rely on (sysexits.h, and 1 and 2).
enum ExitStatus: Int32, Sendable {
    case done = 0
    case failed = 1
    case unknownReference = 2
    case misuse = 64
    case unreadable = 65
    case noInput = 66
    case cannotCreate = 73
    case diskFailed = 74
    case busy = 75
    /// Ctrl-C: 128 and the signal, as a shell says it.
    case interrupted = 130
    /// SIGTERM.
    case terminated = 143
}

/// What is wrong in a sentence, what to type next, and with which code kith ends.
struct CommandError: Error {
    var message: String
    var hint: String?
    var status: ExitStatus

    init(_ message: String, hint: String? = nil, status: ExitStatus = .failed) {
        self.message = message
        self.hint = hint
        self.status = status
    }
}
