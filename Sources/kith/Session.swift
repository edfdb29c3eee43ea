import ArgumentParser
import CivilTime
import Foundation
import JobSearch
import Logbook
import Publishing

/// The options that every command takes.
struct LogbookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The directory of the log.", valueName: "dir"))
    var home: String?
    @Option(help: ArgumentHelp("The time zone in which typed times are meant.", valueName: "zone"))
    var tz: String?
    @Flag(help: "Print JSON.")
    var json = false
    @Flag(help: "Use no colours.")
    var noColor = false
    @Flag(help: "Use no pager.")
    var noPager = false
}

/// Those options as plain values, which cost no parsing.
struct SessionOptions: Sendable {
    var home: String?
    var tz: String?
    var json = false
    var noColor = false
    var noPager = false
}

extension LogbookOptions {
    var plain: SessionOptions {
        SessionOptions(home: home, tz: tz, json: json, noColor: noColor, noPager: noPager)
    }
}

/// One run of one command: the only way to the log, the clock and the console.
final class Session {
    let world: World
    let options: SessionOptions
    let console: Console
    /// The present moment: `KITH_NOW` where it is set.
    let now: Instant
    private var opened: Logbook?
    /// Directories that were made for a new log, the outermost first.
    private var newDirectories: [String] = []
    /// `zone`, once it was asked for.
    var knownZone: Zone?
    /// The zone that this command has settled for the log.
    var settledZone: String?
    /// Whether the log becomes what a backup says, and nothing else.
    var isRestoring = false

    /// - Parameter isPaged: whether output that is longer than the screen goes through a pager.
    init(world: World, options: SessionOptions, isPaged: Bool = false) throws {
        self.world = world
        self.options = options
        console = Console(
            world: world,
            isColored: world.width != nil && !options.noColor
                && world.environment["NO_COLOR", default: ""].isEmpty
                && world.environment["TERM"] != "dumb",
            isPaged: isPaged && !options.noPager)
        if let text = world.environment["KITH_NOW"], !text.isEmpty {
            guard let now = Instant(rfc3339: text) else {
                throw CommandError(
                    "KITH_NOW is “\(shown(text))”, which is no time of RFC 3339.",
                    hint: "Write it like 2026-03-02T09:00:00+01:00.", status: .misuse)
            }
            self.now = now
        } else {
            now = world.clock()
        }
        let years = BasicTime.years
        guard years.contains(Zone.utc.day(now).year) else {
            throw CommandError(
                "It is the year \(Zone.utc.day(now).year) by the clock, and kith knows the years "
                    + "\(years.lowerBound) to \(years.upperBound).",
                hint: "Set the clock (date shows it), or KITH_NOW=2026-03-02T09:00:00+01:00.",
                status: .misuse)
        }
    }

    var isJSON: Bool { options.json }

    /// The directory of the log.
    var home: String {
        get throws {
            let environment = world.environment
            if let home = options.home { return try path(home) }
            if let home = environment["KITH_HOME"], !home.isEmpty { return try path(home) }
            if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
                return data + "/kith"
            }
            guard let user = environment["HOME"], !user.isEmpty else {
                throw CommandError(
                    "HOME is not set, so there is no place for the log.",
                    hint: "Name one: --home DIR or KITH_HOME.", status: .cannotCreate)
            }
            return user + "/.local/share/kith"
        }
    }

    /// The log; made on first use.
    var logbook: Logbook {
        get throws {
            if let opened { return opened }
            let home = try self.home
            var attempts = 0
            while true {
                do {
                    let logbook = try open(home)
                    opened = logbook
                    return logbook
                } catch LogbookError.cannotWrite
                    where attempts < 5 && !FileManager.default.fileExists(atPath: home)
                {
                    // Another process has made the directory, and has left without using it.
                    attempts += 1
                }
            }
        }
    }

    private func open(_ home: String) throws -> Logbook {
        let file = home + "/" + Logbook.fileName
        if !FileManager.default.fileExists(atPath: file) {
            newDirectories = ExportPath.missing(home)
            try makeDirectory(home)
        }
        let now = self.now
        let logbook = try Logbook.open(
            path: file, backups: makesBackups ? home + "/" + Logbook.backupFolder : nil,
            clock: { now }, newUID: world.newUID)
        world.keep(logbook)
        if logbook.isNew {
            do { try settleZone(of: logbook) } catch {
                opened = logbook
                try endWithoutChange()
                throw error
            }
        }
        return logbook
    }

    /// Number of the step that this command has made; `nil` if it has changed nothing.
    var madeStep: Int? { opened?.madeStep }

    /// The log, if this command has written to it.
    var changedLogbook: Logbook? { opened.flatMap { $0.isChanged ? $0 : nil } }

    /// Settles the zone of an older log that was changed, and says what has begun.
    func endWithChange() throws {
        guard let opened else { return }
        try settleZone(of: opened)
        try tellBeginning(isNew: opened.isNew)
    }

    /// Says that a new log has begun, where it has, and in which zone its times are meant, where
    /// this command has settled that.
    private func tellBeginning(isNew: Bool) throws {
        let zone = settledZone
        var told = ""
        if isNew {
            let meant = zone.map { ", with times of \($0)" } ?? ""
            told = "A new log begins in \(shown(try home))\(meant).\n"
        } else if let zone {
            told =
                "From now on times are those of \(zone); for others: kith config timeZone ZONE\n"
        }
        world.errors(Array(told.utf8))
    }

    /// Leaves no new log behind in which nothing was written, and no directory for one that could
    /// not be made. A log that stays is told.
    func endWithoutChange() throws {
        if let opened {
            guard opened.isNew else { return }
            guard opened.discardIfEmpty() else { return try tellBeginning(isNew: true) }
            self.opened = nil
        }
        for directory in newDirectories.reversed() { rmdir(directory) }
    }

    /// The log, with the zone known: typed times inside a change need it, and a change is one
    /// transaction in which nothing else is read.
    var readyLogbook: Logbook {
        get throws {
            _ = try zone
            return try logbook
        }
    }

    var today: Day { get throws { try zone.day(now) } }

    /// Understands a typed time; a doubt is written to standard error.
    func when(_ text: String, facing: Direction) throws -> Moment {
        let when = try When.parse(text, facing: facing, now: now, zone: zone)
        if let warning = when.warning { console.note("Warning: \(warning)") }
        return when.moment
    }

    func day(_ text: String, facing: Direction) throws -> Day {
        try when(text, facing: facing).day(in: zone)
    }

    /// The day a follow-up is due when none was said: so many days from today.
    func due(_ text: String?) throws -> Moment {
        if let text { return try when(text, facing: .future) }
        let days = try Setting.followUpDays.int(in: logbook)
        return .day(try today.adding(days: days))
    }

    /// A path as typed, against the current directory; `~/` is the user's home.
    ///
    /// - Parameter status: the exit code where there is no current directory.
    func path(_ typed: String, status: ExitStatus = .cannotCreate) throws -> String {
        if typed.hasPrefix("/") { return typed }
        if typed == "~" || typed.hasPrefix("~/"), let home = world.environment["HOME"] {
            return home + typed.dropFirst(1)
        }
        guard let directory = world.directory else {
            throw CommandError(
                "The working directory is gone or cannot be read, and “\(shown(typed))” is meant in it.",
                hint: "Name a path that begins with / or ~/, or go to another directory: cd ~",
                status: status)
        }
        return directory + "/" + typed
    }

    /// Makes a directory of the log and those above it; only their owner may look into the new
    /// ones.
    func makeDirectory(_ path: String) throws {
        do { try ExportPath.makeDirectory(path) } catch .cannotMakeDirectory(let path, let error) {
            throw Hints.noDirectory(
                path, error,
                hint: "Check its rights, or name another home with --home DIR or KITH_HOME.")
        }
    }
}
