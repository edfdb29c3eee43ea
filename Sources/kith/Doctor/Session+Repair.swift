import CivilTime
import Foundation
import JobSearch
import Logbook

extension Session {
    /// Repairs the log, and says what was done.
    func repair() throws {
        let path = try home + "/" + Logbook.fileName
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw CommandError(
                "There is no log in \(shown(try home)).",
                hint: "Name the directory of another one: --home DIR or KITH_HOME.",
                status: .noInput)
        }
        let now = self.now
        let report: RepairReport
        do {
            report = try Logbook.repair(
                path: path, on: Zone.utc.day(now), clock: { now }, newUID: world.newUID)
        } catch LogbookError.notALog(let path) {
            throw CommandError(
                "\(shown(path)) is not a log of kith, or nothing of it can be read.",
                hint: "Read your last backup into a fresh home: kith --home NEW restore FILE",
                status: .unreadable)
        }
        if isJSON { return try console.say(report.json.text()) }
        if report.isEmpty { return try console.say("Nothing to repair.") }
        for line in report.lines { try console.say(shown(line)) }
    }
}

extension RepairReport {
    fileprivate var json: JSON {
        let lists = Kind.allCases.map { kind in
            (kind.facts.list, JSON.int(recovered[kind] ?? 0))
        }
        let gone = Kind.allCases.map { kind in
            (
                kind.facts.list,
                JSON.strings((lost[kind] ?? []).map { Reference(kind, $0).text })
            )
        }
        return .object([
            ("repaired", .strings(faults.map(\.problem.message))), ("damagedLog", .optional(kept)),
            ("recovered", kept == nil ? .null : .object(lists)),
            ("lost", kept == nil ? .null : .object(gone)), ("lostValues", .int(lostValues)),
            ("lostRows", .int(lostRows)), ("cutLinks", .int(cutLinks)), ("steps", .int(steps)),
            ("lostSteps", .int(lostSteps)), ("forgotSync", .bool(forgotSync)),
        ])
    }

    fileprivate var lines: [String] {
        guard let kept else {
            return ["Repaired:"] + faults.map { "  \($0.problem.message)" } + cut + anew
        }
        let there = Kind.allCases.compactMap { kind in
            (recovered[kind] ?? 0) > 0 ? kind.counted(recovered[kind] ?? 0) : nil
        }
        var lines = [
            "What could be read of the damaged log is in a new one: \(there.inWords).",
            "The damaged one is \(kept).",
        ]
        for (kind, ids) in lost.sorted(by: { $0.key < $1.key }) where !ids.isEmpty {
            let few = ids.prefix(10).map { Reference(kind, $0).text }.joined(separator: ", ")
            let more = ids.count > 10 ? ", …" : ""
            lines.append("  lost: \(kind.counted(ids.count)) (\(few)\(more))")
        }
        if lostValues > 0 {
            lines.append("  lost: \(counted(lostValues, "value")) of what is there")
        }
        if lostRows > 0 {
            lines.append("  lost: \(counted(lostRows, "row")) of settings, trash or exports")
        }
        if lostSteps > 0 {
            lines.append("  \(lostSteps) of \(counted(steps, "step")) can no longer be undone")
        }
        lines += cut
        if lines.count == 2 {
            lines.append("Nothing is lost.")
        } else {
            lines.append("A backup may have what is lost: kith --home NEW restore FILE")
        }
        return lines + anew
    }

    private var anew: [String] {
        forgotSync ? ["The next sync compares all things anew, and removes none."] : []
    }

    private var cut: [String] {
        cutLinks > 0
            ? ["  cut: \(counted(cutLinks, "reference")) to what is not there"] : []
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
