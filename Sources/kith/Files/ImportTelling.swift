import JobSearch
import Logbook

extension Session {
    /// Says what an import did, and what in its zips was left alone. Of more than twenty files of
    /// one form it says the sum.
    ///
    /// - Parameters:
    ///   - raised: companies whose stage the applications raised.
    ///   - people: whether those whom meetups name were taken.
    func tell(
        _ report: ImportReport, _ zips: [ImportedZip], raised: [Raise], people: Bool
    ) throws {
        for file in report.files(summedBeyond: 20) {
            var counts: [String] = []
            func count(_ number: Int, _ word: String) {
                if number > 0 { counts.append("\(number) \(word)") }
            }
            count(file.added, report.dryRun ? "would be added" : "added")
            count(file.changed, report.dryRun ? "would be changed" : "changed")
            count(file.same, "the same")
            count(file.skipped, "skipped")
            count(
                file.kept,
                file.kept == 1 ? "field kept as you edited it" : "fields kept as you edited them")
            try console.say(
                "\(shown(file.path)) (\(file.format)): "
                    + (counts.isEmpty ? "nothing new" : counts.joined(separator: ", ")))
            try some("added", file.addedNames)
            try some("changed", file.changedNames)
            if file.people > 0, !people {
                let who = file.people == 1 ? "1 person is" : "\(file.people) people are"
                try console.say("  \(who) named; --people takes them as contacts")
            }
            let leftOut = LeftOut.allCases.compactMap { kind in
                file.leftOut[kind].map { kind.words($0) }
            }
            if !leftOut.isEmpty { try console.say("  \(leftOut.inWords) left out") }
            if !file.removed.isEmpty {
                let refs = file.removed.prefix(10).map(\.ref).joined(separator: " ")
                let more = file.removed.count > 10 ? "; kith trash lists all" : ""
                try console.say(
                    "  \(file.removed.count) removed before: kith trash restore \(refs)\(more)")
            }
            for line in file.news { try console.say("  news: \(shown(line))") }
            for line in file.problems.prefix(20) { try console.say("  \(shown(line))") }
            if file.problems.count > 20 {
                try console.say("  … \(file.problems.count - 20) more; --json tells all")
            }
        }
        for zip in zips { try tell(zip) }
        if !raised.isEmpty {
            let few = raised.prefix(5).map {
                "\(shown($0.label)) (\($0.thing.text)) to \($0.now), before \($0.before)"
            }
            let more = raised.count > 5 ? "; … \(raised.count - 5) more" : ""
            let word = report.dryRun ? "would be raised" : "raised"
            try console.say("\(word): " + few.joined(separator: "; ") + more)
        }
        if report.dryRun { console.note("Nothing was changed: this was a dry run.") }
    }

    private func tell(_ zip: ImportedZip) throws {
        if zip.unused == 0, zip.problems.isEmpty { return }
        let name = shown(zip.path)
        switch zip.unused {
        case 0: try console.say("\(name): not everything was read")
        case let count where zip.isNarrowed:
            try console.say("\(name): passed over \(count) other \(count == 1 ? "file" : "files")")
        case 1: try console.say("\(name): 1 other file is of no use to kith")
        case let count: try console.say("\(name): \(count) other files are of no use to kith")
        }
        for line in zip.problems.prefix(20) { try console.say("  \(shown(line))") }
        if zip.problems.count > 20 {
            try console.say("  … \(zip.problems.count - 20) more; --json tells all")
        }
    }

    private func some(_ word: String, _ names: [String]) throws {
        if names.isEmpty { return }
        let more = names.count > 5 ? ", …" : ""
        try console.say(
            "  \(word): " + names.prefix(5).map { shown($0) }.joined(separator: ", ") + more)
    }
}

extension ImportReport {
    /// The report by the contract of the command line.
    func json(_ step: Int?, _ zips: [ImportedZip]) -> JSON {
        .object([
            ("step", .optional(step)), ("dryRun", .bool(dryRun)),
            (
                "files",
                .array(
                    files.map { file in
                        .object([
                            ("path", .string(file.path)), ("format", .string(file.format)),
                            ("added", .int(file.added)), ("changed", .int(file.changed)),
                            ("same", .int(file.same)), ("skipped", .int(file.skipped)),
                            ("kept", .int(file.kept)), ("people", .int(file.people)),
                            (
                                "leftOut",
                                .object(
                                    LeftOut.allCases.map {
                                        ($0.rawValue, .int(file.leftOut[$0] ?? 0))
                                    })
                            ),
                            ("removed", .strings(file.removed.map(\.ref))),
                            ("problems", .strings(file.problems)), ("news", .strings(file.news)),
                        ])
                    })
            ),
            (
                "zips",
                .array(
                    zips.map { zip in
                        .object([
                            ("path", .string(zip.path)), ("unused", .int(zip.unused)),
                            ("problems", .strings(zip.problems)),
                        ])
                    })
            ),
        ])
    }
}
