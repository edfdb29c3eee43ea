import Foundation

/// A program that kith starts, in the terminal in which it runs itself, and waits for.
///
/// It stays in kith's process group, unless it has nothing to do with the terminal. In one of its
/// own the terminal would stop it at its first look at the keys, since only the foreground group may
/// read them.
struct Child {
    /// Word for the program in a complaint, such as `editor`.
    private let name: String
    private let id: pid_t

    /// Starts a program, which gets back the signals that kith itself ignores.
    ///
    /// - Parameters:
    ///   - words: its path and its arguments.
    ///   - environment: `nil` for that of kith.
    ///   - input: the open file that becomes its standard input; `nil` for that of kith.
    ///   - output: the open file that becomes its standard output, likewise.
    ///   - errors: the open file that becomes its standard error, likewise.
    ///   - signals: those that kith ignores while it runs.
    ///   - isApart: true for a process group of its own, which the terminal's keys do not reach,
    ///     and for signals as they are before anybody holds them back.
    init(
        _ name: String, _ words: [String], environment: [String: String]? = nil,
        input: Int32? = nil, output: Int32? = nil, errors: Int32? = nil,
        heeding signals: [Int32] = [], isApart: Bool = false
    ) throws {
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
            var actions: posix_spawn_file_actions_t?
        #else
            var attributes = posix_spawnattr_t()
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var restored = Signals.set(
            of: signals + [SIGPIPE, SIGXFSZ] + (isApart ? [SIGINT, SIGQUIT, SIGTERM] : []))
        posix_spawnattr_setsigdefault(&attributes, &restored)
        var flags = Int32(POSIX_SPAWN_SETSIGDEF)
        if isApart {
            var none = Signals.set(of: [])
            posix_spawnattr_setsigmask(&attributes, &none)
            posix_spawnattr_setpgroup(&attributes, 0)
            flags |= Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETPGROUP)
        }
        posix_spawnattr_setflags(&attributes, Int16(flags))
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (file, standard) in [
            (input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO),
        ] {
            if let file { posix_spawn_file_actions_adddup2(&actions, file, standard) }
        }
        var arguments = words.map { strdup($0) } + [nil]
        var settings = environment.map { $0.map { strdup("\($0)=\($1)") } + [nil] } ?? []
        defer { for text in arguments + settings { free(text) } }
        var id: pid_t = 0
        let error =
            environment == nil
            ? posix_spawn(&id, words[0], &actions, &attributes, &arguments, environ)
            : posix_spawn(&id, words[0], &actions, &attributes, &arguments, &settings)
        guard error == 0 else {
            throw CommandError(
                "The \(name) cannot be started: \(String(cString: strerror(error))).")
        }
        self.name = name
        self.id = id
    }

    /// Waits for its end, and returns its exit code: 128 and the signal if that ended it.
    @discardableResult
    func wait() throws -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 {
            guard errno == EINTR else {
                throw CommandError("The \(name) was lost: \(String(cString: strerror(errno))).")
            }
        }
        return Child.code(of: status)
    }

    /// Waits for its end for at most so many seconds, and returns its exit code as `wait()` does;
    /// kills it then, and returns `nil`.
    func wait(seconds: Double) throws -> Int32? {
        let end = ProcessInfo.processInfo.systemUptime + seconds
        var status: Int32 = 0
        var pause: UInt32 = 1000
        while true {
            let ended = waitpid(id, &status, WNOHANG)
            if ended == id { return Child.code(of: status) }
            if ended < 0, errno != EINTR {
                throw CommandError("The \(name) was lost: \(String(cString: strerror(errno))).")
            }
            if ProcessInfo.processInfo.systemUptime >= end {
                kill(id, SIGKILL)
                try wait()
                return nil
            }
            usleep(pause)
            pause = min(20_000, pause * 2)
        }
    }

    private static func code(of status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }

    /// The words with which a shell runs a command line that somebody has set. The shell waits for
    /// the program, whatever signal that answers.
    static func shell(_ command: String, _ arguments: String...) -> [String] {
        let line = arguments.isEmpty ? command : "\(command) \"$@\""
        return ["/bin/sh", "-c", "trap : INT QUIT\n\(line)", command] + arguments
    }

    /// The path of a program of that name, in one of the directories of a `PATH`.
    static func path(of name: String, in directories: String?) -> String? {
        let candidates =
            name.contains("/")
            ? [name] : (directories ?? "").split(separator: ":").map { "\($0)/\(name)" }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}

/// Ctrl-C and Ctrl-\, which go to kith and to a program that it has started, and are that one's to
/// answer.
struct HeldKeys {
    private let kept: [(number: Int32, handler: (@convention(c) (Int32) -> Void)?)]

    /// - Parameter owns: true where the signals to this process are kith's own, which those to a
    ///   test are not.
    init(owns: Bool) {
        let heeded = owns ? [SIGINT, SIGQUIT].filter { !Signals.isIgnored($0) } : []
        kept = heeded.map { (number: $0, handler: signal($0, SIG_IGN)) }
    }

    /// Signals that kith ignores now and has not ignored before.
    var signals: [Int32] { kept.map(\.number) }

    /// Has kith answer to them again.
    func release() { for (number, handler) in kept { signal(number, handler) } }
}
