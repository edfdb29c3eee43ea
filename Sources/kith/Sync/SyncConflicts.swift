import ArgumentParser
import CivilTime
import JobSearch
import LogSync
import Logbook
import Presentation

/// Values that gave way to others: `kith sync conflicts`.
struct SyncConflicts: LogbookCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflicts",
        abstract: "List the values that gave way to others, and take one after all.")
    static let examples = ["kith sync conflicts", "kith sync conflicts --json"]

    @Option(help: ArgumentHelp("Take the value that gave way.", valueName: "number"))
    var take: Int?
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Keep what counts, and forget the others.", valueName: "number"))
    var keep: [Int] = []
    @OptionGroup var options: LogbookOptions

    func run(in session: Session) throws {
        let logbook = try session.readyLogbook
        if let take {
            let change = try logbook.take(conflict: take, style: session.calendarStyle)
            return try session.tell(change)
        }
        if !keep.isEmpty {
            try logbook.forget(conflicts: keep)
            return try session.console.say(
                keep.count == 1 ? "Forgotten: conflict \(keep[0])." : "Forgotten: \(keep.count).")
        }
        let all = try logbook.readSync { try $0.conflicts() }
        if session.isJSON {
            return try session.console.say(
                JSON.array(try all.map { try $0.json(in: session.zone) }).text())
        }
        if all.isEmpty { return try session.console.say("There are no conflicts.") }
        var table = Table([.whole, .main, .whole, .brief, .brief])
        table.add(["", "", "", "counts", "gave way"])
        for conflict in all {
            table.add([
                String(conflict.id), shown(conflict.label), conflict.fieldWord,
                shown(conflict.keptWords), shown(conflict.lostWords),
            ])
        }
        try session.console.show(table)
        try session.console.say("To take what gave way: kith sync conflicts --take \(all[0].id)")
    }
}

extension SyncConflict {
    fileprivate func json(in zone: Zone) -> JSON {
        .object([
            ("id", .int(id)), ("account", .string(account)), ("at", .string(at.iso)),
            ("kind", .optional(kind?.word)), ("uid", .string(uid)), ("thing", .string(label)),
            ("field", .string(fieldWord)), ("kept", .string(keptWords)),
            ("lost", .string(lostWords)),
            ("loser", .string(loser.rawValue)),
        ])
    }
}
