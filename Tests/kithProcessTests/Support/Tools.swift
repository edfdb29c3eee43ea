import Foundation

/// The programs that the tests use, and whether this machine has them.
enum Tools {
    /// The directory in which the test bundle was built, and the program beside it.
    static let folder = Bundle.module.bundleURL.deletingLastPathComponent().path
    static let kith = folder + "/kith"
    /// The system's Python, for which Debian packages the readers of calendars.
    static let python = "/usr/bin/python3"

    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static func fixture(_ name: String) -> String {
        Bundle.module.bundleURL.path + "/Fixtures/" + name
    }

    static let isRoot = geteuid() == 0

    /// Options of setpriv.
    static let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    static let isRunByNobody =
        isRoot && succeeds("/usr/bin/setpriv", nobody + [kith, "--version"])
        && succeeds(
            "/usr/bin/setpriv",
            nobody + ["/usr/bin/test", "-x", FileManager.default.temporaryDirectory.path])

    static let hasPython = succeeds(python, ["-c", "import sqlite3, zoneinfo"])
    static let hasReaders = hasPython && succeeds(python, ["-c", "import icalendar, vobject"])
    static let hasOccurrences =
        hasPython && succeeds(python, ["-c", "import icalendar, recurring_ical_events"])
    static let hasCardReaders = hasPython && succeeds(python, ["-c", "import khard, vobject"])

    /// What encrypts backups.
    static let hasAge = succeeds("/usr/bin/age", ["--version"])

    /// What makes certificates, of version 3.
    static let hasOpenSSL = succeeds("/usr/bin/openssl", ["x509", "-help"])

    /// A compiler for libraries that are loaded before those of the program.
    static let hasCompiler = succeeds("/usr/bin/gcc", ["--version"]) && isLinux
    #if os(Linux)
        private static let isLinux = true
    #else
        private static let isLinux = false
    #endif

    /// Editors for a terminal.
    static let hasNano = succeeds("/usr/bin/nano", ["--version"])
    /// True if there is such a program.
    static func has(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: path)
    }

    static let hasVi = FileManager.default.isExecutableFile(atPath: "/usr/bin/vi")

    /// A mount that only the processes below it see, so that nothing stays behind.
    static let unshare = ["--mount"] + (isRoot ? [] : ["--map-root-user"])
    static let hasMounts = succeeds(
        "/usr/bin/unshare", unshare + ["mount", "-t", "tmpfs", "none", "/mnt"])

    /// Calls of the system can be made to fail by a library that is loaded before the others.
    static let compiler = "/usr/bin/cc"
    #if os(Linux)
        static let hasFaults = succeeds(compiler, ["--version"])
    #else
        static let hasFaults = false
    #endif

    private static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: program) else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
