import Foundation

/// A program that kith starts and lets go: nobody waits for it, and it holds nothing that kith was
/// given, neither the terminal nor pipes nor the directory.
enum DetachedChild {
    /// Starts a program in a session of its own, with /dev/null for its input and outputs. Where it
    /// cannot be started, nothing is said.
    static func start(_ program: String, _ words: [String]) {
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
            var actions: posix_spawn_file_actions_t?
            let ownSession: Int32 = 0x0400
        #else
            var attributes = posix_spawnattr_t()
            var actions = posix_spawn_file_actions_t()
            // POSIX_SPAWN_SETSID, which the C library has for GNU programs only.
            let ownSession: Int32 = 0x80
        #endif
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var usual = Signals.set(of: [SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT, SIGTERM, SIGHUP])
        posix_spawnattr_setsigdefault(&attributes, &usual)
        var none = Signals.set(of: [])
        posix_spawnattr_setsigmask(&attributes, &none)
        let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | ownSession
        posix_spawnattr_setflags(&attributes, Int16(flags))
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
        }
        var arguments = words.map { strdup($0) } + [nil]
        defer { for text in arguments { free(text) } }
        var id: pid_t = 0
        _ = posix_spawn(&id, program, &actions, &attributes, &arguments, environ)
    }

    /// Lets go, in such a program, of what it was given by inheritance, and of the processor where
    /// others need it.
    static func letGo() {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")) ?? []
        for file in files.compactMap({ Int32($0) }) where file > STDERR_FILENO { close(file) }
        chdir("/")
        umask(0o077)
        _ = nice(10)
    }
}
