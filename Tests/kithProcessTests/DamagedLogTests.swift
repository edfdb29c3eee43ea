import Foundation
import TestTools
import Testing

/// Files in the place of the log that are none, or of which something is missing: 65, and not a
/// byte is changed.
@Suite(.enabled(if: Tools.hasPython, "needs python3"))
struct DamagedLogTests {
    /// What would read, change, export and look at a log.
    private static let lines = """
        for line in today 'met Zed' 'log coffee' export 'backup -' history 'search ada' undo; do
            kith $line >"$1/output" 2>"$1/errors"
            echo "$line: $? $(wc -c <"$1/output") $(grep -c '^Hint: ' "$1/errors")"
        done
        """
    private func expectRefusal(_ bytes: Data, _ what: String) async throws {
        let home = try Home()
        try FileManager.default.createDirectory(
            atPath: home.home, withIntermediateDirectories: true)
        try home.write(bytes, to: "home/log.sqlite")
        let ended = try await home.sh(DamagedLogTests.lines)
        for line in ended.output.split(separator: "\n") {
            #expect(line.hasSuffix(": 65 0 1"), "\(what): \(line)")
        }
        #expect(ended.output.split(separator: "\n").count == 8)
        #expect(try home.read("home/log.sqlite") == bytes, "\(what)")
        let doctor = try await home.kith("doctor")
        #expect(doctor.code == 1 && doctor.output.contains("problem  log:"), "\(what)")
        #expect(try home.read("home/log.sqlite") == bytes, "\(what)")
    }

    /// A log with all of it in one file.
    private func wholeLog(_ sql: String = "") async throws -> Data {
        let home = try Home()
        try await home.restoreSample()
        let ended = try await home.start(
            Tools.python,
            [
                "-c",
                """
                import sqlite3, sys
                log = sqlite3.connect(sys.argv[1])
                log.executescript(sys.argv[2])
                log.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                """, home.log, sql,
            ]
        ).end()
        try #require(ended.code == 0, "\(ended.errors)")
        return try home.read("home/log.sqlite")
    }

    @Test("a file that is no database")
    func noDatabase() async throws {
        try await expectRefusal(Data("Dear diary,\n".utf8), "text")
        try await expectRefusal(Data(), "nothing")
        var random = Chance.generator()
        try await expectRefusal(
            Data((0..<20_000).map { _ in UInt8(random.number(0...255)) }), "random")
    }

    @Test("a log whose time zone is none is a damaged log and no wrong word, and its hint mends it")
    func noZone() async throws {
        let home = try Home()
        try FileManager.default.createDirectory(
            atPath: home.path("home"), withIntermediateDirectories: true)
        try home.write(
            try await wholeLog(
                "UPDATE setting SET value = '1772394000' WHERE name = 'timeZone'"),
            to: "home/log.sqlite")
        for line in [["today"], ["met", "Eve Nemo", "--new"], ["export", "-o", "-"]] {
            let ended = try await home.kith(line)
            #expect(ended.code == 65, "\(line)")
            #expect(ended.errors.contains("time zone is “1772394000”, and there is no such zone"))
            #expect(ended.errors.contains("Settle another one: kith config timeZone Europe/Berlin"))
        }
        #expect(try await home.kith("config", "timeZone", "Europe/Berlin").code == 0)
        #expect(try await home.kith("today").code == 0)
    }

    @Test("a thing whose time zone is none is told as such, with 65, by a calendar of all")
    func noZoneOfThing() async throws {
        let home = try Home()
        try FileManager.default.createDirectory(
            atPath: home.home, withIntermediateDirectories: true)
        try home.write(
            try await wholeLog("UPDATE meetup SET zone = 'no' WHERE zone IS NOT NULL"),
            to: "home/log.sqlite")
        for words in [["-o", "-"], ["-o", home.path("a.ics")]] {
            let ended = try await home.kith(["export"] + words)
            #expect(ended.code == 65, "\(words) \(ended.errors)")
            #expect(ended.errors.contains("in the time zone “no”, and there is no such zone"))
        }
        #expect(!home.names().contains("a.ics"))
        // A file of its own needs no zone: it has the moment.
        #expect(try await home.kith("export", "--split", home.path("vdir")).code == 0)
        #expect(try await home.kith("today").code == 0)
    }

    @Test("a log that is cut short")
    func cutShort() async throws {
        let log = try await wholeLog()
        for length in [1, 99, 512, 4096, 5000, log.count / 2, log.count - 4096] {
            try await expectRefusal(log.prefix(length), "cut at \(length)")
        }
    }

    @Test("a log that is cut short beside a write-ahead log keeps both, byte by byte")
    func cutBesideSteps() async throws {
        let home = try Home()
        #expect(try await home.kith("met", "Ada Lovelace").code == 0)
        let steps = try home.read("home/log.sqlite-wal")
        try #require(steps.count > 0)
        for length in [7000, 27] {
            let log = try home.read("home/log.sqlite").prefix(length)
            try home.write(log, to: "home/log.sqlite")
            let ended = try await home.sh(DamagedLogTests.lines)
            #expect(
                ended.output.split(separator: "\n").allSatisfy { $0.hasSuffix(": 65 0 1") },
                "\(ended.output)")
            #expect(try home.read("home/log.sqlite") == log, "cut at \(length)")
            #expect(try home.read("home/log.sqlite-wal") == steps, "cut at \(length)")
        }
    }

    @Test("the database of another program")
    func anotherProgram() async throws {
        for mode in ["DELETE", "WAL"] {
            let home = try Home()
            let made = try await home.start(
                Tools.python,
                [
                    "-c",
                    """
                    import sqlite3, sys
                    other = sqlite3.connect(sys.argv[1])
                    other.execute("PRAGMA journal_mode=" + sys.argv[2])
                    other.executescript("CREATE TABLE contact (name); PRAGMA user_version = 1")
                    other.close()
                    """, home.path("other.db"), mode,
                ]
            ).end()
            try #require(made.code == 0, "\(made.errors)")
            try await expectRefusal(try home.read("other.db"), mode)
        }
    }

    @Test("a log of a newer kith")
    func newer() async throws {
        try await expectRefusal(try await wholeLog("PRAGMA user_version = 99"), "newer")
    }
}
