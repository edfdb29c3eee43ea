import ArgumentParser
import Testing

@testable import kith

/// Lines that are read without the argument parser mean what it makes of them.
@Suite("A plain line")
struct PlainLineTests {
    @Test(
        "means what the argument parser makes of it",
        arguments: [
            "met Ada", "met 'Ada Lovelace' Bob --at 'Swift Berlin' --json",
            "met Ada --at A --at B --company Acme --title CTO --email a@b.c --email d@e.f",
            "met --note 'they hire' Ada --linkedin https://l/in/a --phone 1 --phone 2 --home h",
            "met Ada --introduced-by Bob --tag x --tag y --on fri --ladder meetup --new --correct",
            "met Ada --follow-up CV --due fri --tz UTC --no-color",
            "log coffee with Ada", "log 'call' --with Ada --with Bob --company A --company B --new",
            "log x --meetup m1 --channel call --on fri --tag a --tag b --follow-up CV --due mon",
            "show c3", "info Ada Lovelace --json", "search robots berlin", "find x --no-pager",
            "done f1 f2", "path Acme AI", "brief acme", "prep m1", "targets", "stats --json",
        ])
    func same(_ line: String) throws {
        let (command, parsed) = try both(line)
        let read = try #require(command)
        #expect(type(of: read) == type(of: parsed))
        #expect(values(of: read) == values(of: parsed))
    }

    @Test(
        "is left to the argument parser where anything is unusual, misspelt or missing",
        arguments: [
            "met", "met --at x", "met Ada --note", "met Ada --note -x", "met Ada --note=x",
            "met Ada --nota x", "met Ada --due fri", "met Ada Bob --email a@b.c", "met -- Ada",
            "met Ada --help", "log x --channel smoke", "log x --channel linkedIn-invitation",
            "log -", "show", "show c3 --kind contact", "search x --limit 3", "done f1 --log",
            "targets --tier 1", "targets x", "stats --weeks 3", "contact list", "met Ada -h",
        ])
    func left(_ line: String) throws {
        #expect(PlainLine(words(line))?.command == nil)
    }

    @Test("of nothing or today is the morning's glance, and of another word is not")
    func glance() throws {
        for line in ["", "today", "--json", "today --home x", "--no-color today"] {
            #expect(PlainLine(words(line))?.isGlance == true, "\(line)")
        }
        for line in ["today 3", "show c1", "met Ada", "stats"] {
            #expect(PlainLine(words(line))?.isGlance == false, "\(line)")
        }
        #expect(PlainLine(words("today --days 3")) == nil)
    }

    private func words(_ line: String) -> [String] { ShellLine(line).words }

    private func both(_ line: String) throws -> ((any PlainCommand)?, any ParsableCommand) {
        (PlainLine(words(line))?.command, try Kith.parse(words(line)))
    }

    /// The values of all options and arguments but those that every command takes, which a plain
    /// line keeps beside.
    private func values(of command: any ParsableCommand) -> [String] {
        Mirror(reflecting: command).children.filter { $0.label != "_options" }
            .map { "\($0.label ?? ""): \($0.value)" }
    }
}
