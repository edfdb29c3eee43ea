import Foundation

/// An editor that opens a file in the terminal in which kith runs, as git does.
struct Editor {
    /// The command as a shell reads it, with its options: `code --wait`.
    let command: String
    /// True where the signals to this process are kith's own, which those to a test are not.
    var ownsSignals = true

    /// Opens a file, and returns the exit code of the editor when it has closed: 128 and the signal
    /// if that ended it.
    ///
    /// The editor stays in kith's process group. In one of its own the terminal would stop it at
    /// its first look at the keys, since only the foreground group may read them.
    func open(_ path: String) throws -> Int32 {
        // Ctrl-C and Ctrl-\ go to both, and are the editor's to answer.
        let heeded = ownsSignals ? [SIGINT, SIGQUIT].filter { !Signals.isIgnored($0) } : []
        let kept = heeded.map { (number: $0, handler: signal($0, SIG_IGN)) }
        defer { for (number, handler) in kept { signal(number, handler) } }
        return try wait(for: start(path, heeding: heeded))
    }

    /// Starts the editor, which gets back the signals that kith itself ignores.
    private func start(_ path: String, heeding signals: [Int32]) throws -> pid_t {
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
        #else
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var restored = Signals.set(of: signals + [SIGPIPE, SIGXFSZ])
        posix_spawnattr_setsigdefault(&attributes, &restored)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        // The shell waits for the editor, whatever signal that answers.
        let words = ["sh", "-c", "trap : INT QUIT\n\(command) \"$@\"", command, path]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var id: pid_t = 0
        let error = posix_spawn(&id, "/bin/sh", nil, &attributes, &arguments, environ)
        guard error == 0 else {
            throw CommandError(
                "The editor cannot be started: \(String(cString: strerror(error))).")
        }
        return id
    }

    private func wait(for id: pid_t) throws -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 {
            guard errno == EINTR else {
                throw CommandError("The editor was lost: \(String(cString: strerror(errno))).")
            }
        }
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }
}
