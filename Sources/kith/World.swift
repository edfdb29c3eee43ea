import CivilTime
import Foundation
import ICalendar
import JobSearch
import LogSync
import Logbook
import Publishing

/// What a run of kith sees of the world around it: arguments come in beside it, everything else
/// through it.
struct World: Sendable {
    var environment: [String: String]
    /// The directory against which relative paths are meant; `nil` where it is gone.
    var directory: String?
    /// Columns of the terminal; `nil` when standard output is none.
    var width: Int?
    /// Rows of the terminal; `nil` when standard output is none.
    var height: Int?
    var isInputTerminal: Bool
    /// The present moment by the system's clock.
    var clock: @Sendable () -> Instant
    var newUID: @Sendable () -> String
    /// Takes what is written to standard output and standard error.
    var output: @Sendable ([UInt8]) throws -> Void
    var errors: @Sendable ([UInt8]) -> Void
    /// All of standard input.
    var input: @Sendable () throws -> Data
    /// Standard input where it is an open file, to be read piece by piece.
    var inputFile: Int32?
    /// Whether standard error is a terminal, on which a line may be written anew.
    var isErrorTerminal = false
    /// Seconds that go by, by a clock that nobody sets.
    var uptime: @Sendable () -> Double = { 0 }
    /// Keeps a log that was opened.
    var keep: @Sendable (Logbook) -> Void = { _ in }
    /// Holds back the signals to stop, from here on until `releaseSignals`.
    var holdSignals: @Sendable () -> Void = {}
    /// The signal to stop that has come since then.
    var stopSignal: @Sendable () -> Int32? = { nil }
    var releaseSignals: @Sendable () -> Void = {}
    /// Whether the signals to this process are kith's own.
    var ownsSignals = false
    /// The state of the zone data that local times are computed from.
    var zoneData: @Sendable () -> ZoneDataState? = { ZoneDataState.current() }
    /// Number of bytes that are free at a path; `nil` where that is not known.
    var freeSpace: @Sendable (String) -> Int? = { path in
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }
    /// Versions of the libraries that write calendars and the log.
    var versions = (libical: CalendarLibrary.version, sqlite: Logbook.sqliteVersion)
    /// Has the backup of the day made of the log in a home, without waiting for it.
    var backUp: @Sendable (String) -> Void = { _ in }
    /// Makes a way to the server of an account, and gives it with what ends it.
    var connect:
        @Sendable (World, SyncAccount, _ password: String?) throws -> (DAVConnection, () -> Void) =
            HTTPChild.connect
    /// Has the process become another program.
    var become: @Sendable (_ path: String, _ words: [String]) throws -> Void = { _, _ in }
    /// Reads a line that is not shown from the terminal.
    var secretLine: @Sendable () -> String? = { readSecret() }
    /// Waits for some seconds.
    var pause: @Sendable (Double) -> Void = { Thread.sleep(forTimeInterval: $0) }
    /// Reads a line from standard input, without its end; `nil` when there is none left.
    var inputLine: @Sendable () -> String? = { nil }

    /// The real one.
    static func system() -> World {
        let uids = UUIDSource()
        let size = terminalSize()
        let directory = FileManager.default.currentDirectoryPath
        return World(
            environment: ProcessInfo.processInfo.environment,
            directory: directory.hasPrefix("/") ? directory : nil,
            width: size?.width, height: size?.height, isInputTerminal: isatty(STDIN_FILENO) == 1,
            clock: { Instant(seconds: Int(time(nil))) },
            newUID: { uids.next(at: milliseconds()) },
            output: { try put($0, to: STDOUT_FILENO) },
            errors: { try? put($0, to: STDERR_FILENO) },
            input: { try readAll(of: STDIN_FILENO, named: "standard input") },
            inputFile: STDIN_FILENO, isErrorTerminal: isatty(STDERR_FILENO) == 1,
            uptime: { ProcessInfo.processInfo.systemUptime },
            // Until the process ends: parting with it starts a thread, which takes a while, and
            // for ever where the system gives none.
            keep: { _ = Unmanaged.passRetained($0) },
            holdSignals: Signals.hold, stopSignal: Signals.pending,
            releaseSignals: Signals.release, ownsSignals: true,
            backUp: DailyBackup.begin, become: ServeProgram.become, inputLine: { readLine() })
    }

    /// The time since 1970 by the system's clock.
    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private static func terminalSize() -> (width: Int, height: Int)? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return (80, 24) }
        return (
            size.ws_col > 0 ? Int(size.ws_col) : 80, size.ws_row > 0 ? Int(size.ws_row) : 24
        )
    }
}

/// The reader of a pipe has gone; that is no error.
struct ClosedPipe: Error {}

/// Standard output takes no more.
struct OutputFailure: Error {
    var error: SystemError
}

/// Writes all bytes to standard output, standard error or a pager.
func put(_ bytes: [UInt8], to file: Int32) throws {
    do { try writeAll(bytes, to: file) } catch {
        if error.code == EPIPE { throw ClosedPipe() }
        throw OutputFailure(error: error)
    }
}
