import ArgumentParser
import CivilTime
import JobSearch
import Logbook
import Presentation

/// What was removed lately: `kith trash`, `kith trash restore c5`, `kith trash empty --yes`.
struct TrashCommand: ExplainedCommand {
    static let configuration = CommandConfiguration(
        commandName: "trash",
        abstract: "What was removed in the last 30 days: list, restore, empty.",
        discussion: """
            What is removed is gone from every list, search and export at once, and can be brought back for thirty days, with \
            its id and with the links that were cut. A merge can be parted again. No import brings back what is in the trash. \
            Later it is only in history, where kith undo finds it.
            """,
        subcommands: [TrashList.self, TrashRestore.self, TrashEmpty.self],
        defaultSubcommand: TrashList.self)
    static let examples = ["kith trash", "kith trash restore f16"]
}

/// Lists what is in the trash, the newest first.
struct TrashList: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what is in the trash, the newest first.",
        aliases: ["ls"])
    static let examples = ["kith trash list", "kith trash list --json"]

    @OptionGroup var options: LogbookOptions
    var isPaged: Bool { true }

    func run(in session: Session) throws {
        let trash = try session.logbook.trash()
        let zone = try session.zone
        if session.isJSON {
            return try session.console.say(JSON.array(trash.map(\.json)).text())
        }
        if trash.isEmpty { return try session.console.say("The trash is empty.") }
        let count = trash.count == 1 ? "1 thing" : "\(trash.count) things"
        try session.console.say("\(count) in the trash, for 30 days each")
        let today = try session.today
        var table = Table([.whole, .brief, .brief, .main, .detail])
        for one in trash {
            let into = one.mergedInto.map { "merged into \(shown($0.label)) (\($0.ref))" }
            table.add([
                one.thing.ref, zone.day(one.at).shortWords(today: today), one.thing.kind.noun,
                shown(one.thing.label), into ?? "",
            ])
        }
        try session.console.show(table, indent: "  ")
        if let first = trash.first {
            try session.console.say("To bring one back: kith trash restore \(first.thing.ref)")
        }
    }
}

/// Brings things back from the trash.
struct TrashRestore: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Bring things back from the trash, with their ids and links.",
        discussion: """
            What was merged is parted from the thing that it went into: what named it names it again, and the fields of the \
            other one become as they were, but for those that were changed since.
            """)
    static let examples = ["kith trash restore f16", "kith trash restore \"ask quartz\""]

    @Argument(help: "Ids, uids or names.") var refs: [String]
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let change = try session.logbook.bringBack(refs)
        if session.isJSON {
            return try session.tellJSON(change.step, change.summary, change.touched)
        }
        let wording = Wording(
            names: change.names, zone: try session.zone, now: session.now)
        for back in change.result {
            let parted = back.partedFrom.map { ", parted from \(shown($0.label)) (\($0.ref))" }
            try session.console.say(
                "Restored \(back.thing.kind.noun): \(shown(back.thing.label)) (\(back.thing.ref))"
                    + (parted ?? ""))
            if !back.kept.isEmpty, let other = back.partedFrom {
                try session.console.say(
                    "  \(back.kept.joined(separator: ", ")) of \(shown(other.label)) stays: changed since"
                )
            }
            if !back.missing.isEmpty {
                let refs = back.missing.map(\.text).joined(separator: ", ")
                try session.console.say("  without \(refs), which is no longer in the log")
            }
        }
        for thing in change.touched.all
        where !change.result.contains(where: { $0.thing.ref == thing.ref }) {
            try session.console.say(wording.line(thing))
        }
    }
}

/// Erases what is in the trash.
struct TrashEmpty: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "empty",
        abstract: "Erase what is in the trash, and all that history has of it, for ever.",
        discussion: """
            That cannot be undone. Texts of other things that mention the name stay. Calendars that show what is erased are told \
            only by an export before; backups that were made before still have it (kith backups).
            """)
    static let examples = ["kith trash empty --dry-run", "kith trash empty f16 --yes"]

    @Argument(help: "Ids, uids or names; none for all.") var refs: [String] = []
    @Flag(help: "Erase: without it nothing is done.") var yes = false
    @Flag(help: "Say what would be erased, and erase nothing.") var dryRun = false
    @OptionGroup var options: LogbookOptions

    func validate() throws {
        if yes, dryRun { throw ValidationError("--yes and --dry-run exclude each other.") }
    }

    func run(in session: Session) throws {
        let erased = try session.logbook.emptyTrash(refs, isDryRun: !yes)
        do {
            try tell(erased, in: session)
            try session.console.flush()
        } catch let failure as OutputFailure where yes && !erased.things.isEmpty {
            throw Hints.explain(erased: failure)
        }
    }

    private func tell(_ erased: Erased, in session: Session) throws {
        if session.isJSON, yes || dryRun {
            return try session.console.say(erased.json(dryRun: dryRun).text())
        }
        if erased.things.isEmpty { return try session.console.say("The trash is empty.") }
        let count = erased.things.count == 1 ? "1 thing" : "\(erased.things.count) things"
        let names =
            erased.things.prefix(5).map { "\(shown($0.label)) (\($0.ref))" }
            .joined(separator: ", ") + (erased.things.count > 5 ? ", …" : "")
        if yes {
            try session.console.say("Erased \(count): \(names)")
            if !KeptBackup.all(in: try session.backups, zone: .utc).isEmpty {
                try session.console.say(
                    "Backups that were made before still have it: kith backups")
            }
            return
        }
        let places = erased.places.map {
            "\n  \(shown($0)) still shows some of it: export there first, so that calendars are told"
        }.joined()
        if dryRun {
            try session.console.say("Would erase \(count): \(names)\(places)")
            return session.console.note("Nothing was changed: this was a dry run.")
        }
        let typed = (["kith trash empty"] + refs.map { shellQuoted(shown($0)) } + ["--yes"])
        throw CommandError(
            "\(count) would be erased for ever: \(names)\(places)",
            hint: "To do so: \(typed.joined(separator: " "))", status: .misuse)
    }
}

extension Trashed {
    /// `{kind, id, ref, label, removed, until, mergedInto}`.
    fileprivate var json: JSON {
        .object([
            ("kind", .string(thing.kind.word)), ("id", .int(thing.id)), ("ref", .string(thing.ref)),
            ("label", .string(thing.label)), ("removed", .string(at.iso)),
            ("until", .string(until.iso)), ("mergedInto", .optional(mergedInto?.ref)),
        ])
    }
}

extension Erased {
    /// `{dryRun, erased: [{kind, id, ref, label}], places}`.
    fileprivate func json(dryRun: Bool) -> JSON {
        .object([
            ("dryRun", .bool(dryRun)),
            (
                "erased",
                .array(
                    things.map { thing in
                        .object([
                            ("kind", .string(thing.kind.word)), ("id", .int(thing.id)),
                            ("ref", .string(thing.ref)), ("label", .string(thing.label)),
                        ])
                    })
            ),
            ("places", .strings(places)),
        ])
    }
}
