import CivilTime
import Foundation
import Testing

@testable import kith

struct SessionTests {
    private func session(_ environment: [String: String], _ options: SessionOptions = .init())
        throws
        -> Session
    {
        let world = World(
            environment: environment, directory: "/some/here", width: 80, isInputTerminal: false,
            clock: { Instant(seconds: 1_772_438_400) }, newUID: { "uid" }, output: { _ in },
            errors: { _ in }, input: { Data() })
        return try Session(world: world, options: options)
    }

    @Test("the home is --home, else KITH_HOME, else XDG_DATA_HOME/kith, else ~/.local/share/kith")
    func home() throws {
        var environment = ["HOME": "/home/you"]
        #expect(try session(environment).home == "/home/you/.local/share/kith")
        environment["XDG_DATA_HOME"] = "/data"
        #expect(try session(environment).home == "/data/kith")
        environment["KITH_HOME"] = "~/logs"
        #expect(try session(environment).home == "/home/you/logs")
        #expect(try session(environment, SessionOptions(home: "mine")).home == "/some/here/mine")
    }

    @Test("what is empty or relative in the environment does not count")
    func emptyHome() throws {
        let environment = ["HOME": "/home/you", "XDG_DATA_HOME": "data", "KITH_HOME": ""]
        #expect(try session(environment).home == "/home/you/.local/share/kith")
        #expect(throws: CommandError.self) { try session(["HOME": ""]).home }
    }

    @Test("the clock is KITH_NOW where it is set, else the system's")
    func clock() throws {
        #expect(try session([:]).now.iso == "2026-03-02T08:00:00Z")
        #expect(try session(["KITH_NOW": ""]).now.iso == "2026-03-02T08:00:00Z")
        #expect(
            try session(["KITH_NOW": "2026-03-02T09:00:00+05:30"]).now.iso == "2026-03-02T03:30:00Z"
        )
    }

    @Test(
        "a KITH_NOW that is no time of RFC 3339 is refused",
        arguments: ["yesterday", "2026-03-02", "2026-03-02T09:00:00", "2026-02-30T09:00:00Z", "1"])
    func wrongClock(_ text: String) {
        #expect(throws: CommandError.self) { try session(["KITH_NOW": text]) }
    }

    @Test(
        "a clock in a year in which nobody can be is refused",
        arguments: [
            "9999-12-31T23:30:00Z", "2201-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00",
            "1899-12-31T23:59:59Z",
        ])
    func farClock(_ text: String) {
        #expect(throws: CommandError.self) { try session(["KITH_NOW": text]) }
    }

    @Test(
        "the system's zone is TZ: a name, or the zone that keeps to its rule",
        arguments: [
            (":Asia/Tokyo", "Asia/Tokyo"), ("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin"),
            ("<+03>-3", "Etc/GMT-3"),
        ])
    func zoneOfRule(_ tz: String, _ name: String) throws {
        #expect(try session(["TZ": tz]).systemZone.name == name)
    }

    @Test("colours need a terminal, and neither NO_COLOR, --no-color nor a dumb terminal")
    func colours() throws {
        #expect(try session([:]).console.isColored)
        #expect(try !session(["NO_COLOR": "1"]).console.isColored)
        #expect(try !session(["TERM": "dumb"]).console.isColored)
        #expect(try !session([:], SessionOptions(noColor: true)).console.isColored)
    }
}

struct FirstUseTests {
    @Test("the home and the log are for their owner alone")
    func rights() throws {
        let shell = try Shell()
        #expect(shell.kith("company", "add", "Acme", "--home", "deep/er").code == 0)
        for (path, mode) in [("deep", 0o700), ("deep/er", 0o700), ("deep/er/log.sqlite", 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: shell.directory + "/" + path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode, "\(path)")
        }
    }

    @Test("help and version go to standard output, misuse to standard error")
    func help() throws {
        let shell = try Shell()
        #expect(shell.kith("--help").result.contains("SUBCOMMANDS"))
        #expect(shell.kith("--version").result == "0.2.0\n")
        #expect(shell.kith("help", "met").code == 0)
        let wrong = shell.kith("today", "--wings")
        #expect(wrong.code == 64)
        #expect(wrong.result.isEmpty)
    }

    @Test("options of every command may stand before it")
    func globalOptions() throws {
        let shell = try Shell()
        #expect(shell.kith("--home", "h", "--json", "company", "add", "Acme").code == 0)
        #expect(
            shell.kith("--tz=Asia/Tokyo", "company", "list", "--home=h").result.contains("Acme"))
        #expect(shell.kith("--home", "h", "company", "add", "--", "--odd").code == 0)
        #expect(shell.kith("--json", "--home", "h").result.hasPrefix("{"))
        #expect(shell.kith("--home").code == 64)
    }
}
