import CCurl

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Settings of this process that keep passwords in it.
enum Confinement {
    /// Has no core file written and, on Linux, no other program look into the memory.
    static func begin() {
        var empty = rlimit(rlim_cur: 0, rlim_max: 0)
        #if canImport(Darwin)
            setrlimit(RLIMIT_CORE, &empty)
        #else
            setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &empty)
        #endif
        kith_hide_memory()
        // SIGTERM ends it, even where whoever started it has held that back.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        signal(SIGTERM, SIG_DFL)
        // A reader who has gone is an error of writing.
        signal(SIGPIPE, SIG_IGN)
        // Names of hosts beyond ASCII come in UTF-8, whatever the locale is.
        if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "UTF-8") }
    }
}
