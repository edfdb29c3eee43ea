import JobSearch

/// What came of one calendar file, or of a directory of files.
struct ExportReport {
    var path: String
    /// Whether it differs from what stood there before.
    var isChanged: Bool
    /// Items by kind; those of contacts are the next words by their cadence.
    var counts: [Kind: Int]
    /// It was a file of an earlier, larger export, and is gone.
    var isRemoved = false
    /// In a directory: its files.
    var files: Files?

    struct Files {
        var count = 0
        var written = 0
        var removed = 0
    }

    static func removed(_ path: String) -> ExportReport {
        ExportReport(path: path, isChanged: true, counts: [:], isRemoved: true)
    }

    /// `2 follow-ups, 1 meetup`.
    static func told(_ counts: [Kind: Int]) -> String {
        let order: [(Kind, (Int) -> String)] = [
            (.followUp, Kind.followUp.counted), (.meetup, Kind.meetup.counted),
            (.contact, { $0 == 1 ? "1 next word" : "\($0) next words" }),
            (.interaction, Kind.interaction.counted),
        ]
        let parts = order.compactMap { kind, words in counts[kind].map(words) }
        return parts.isEmpty ? "nothing in it" : parts.joined(separator: ", ")
    }

    /// `Wrote /home/ada/kith.ics: 2 follow-ups, 1 meetup.`
    var told: String {
        if isRemoved { return "Removed \(shown(path)), which is no longer needed." }
        let what = ExportReport.told(counts) + (files.map { "; \($0.told)" } ?? "")
        return isChanged
            ? "Wrote \(shown(path)): \(what)." : "\(shown(path)) is unchanged: \(what)."
    }

    var face: JSON {
        var members: [(String, JSON)] = [
            ("path", .string(path)), ("changed", .bool(isChanged)),
            ("followUps", .int(counts[.followUp] ?? 0)),
            ("nextTouches", .int(counts[.contact] ?? 0)),
            ("meetups", .int(counts[.meetup] ?? 0)),
            ("interactions", .int(counts[.interaction] ?? 0)),
        ]
        if isRemoved { members.append(("removed", .bool(true))) }
        if let files {
            members.append(
                (
                    "files",
                    .object([
                        ("count", .int(files.count)), ("written", .int(files.written)),
                        ("removed", .int(files.removed)),
                    ])
                ))
        }
        return .object(members)
    }
}

extension ExportReport.Files {
    /// `12 files, 2 of them new or changed, 1 removed`.
    var told: String {
        var parts = [count == 1 ? "1 file" : "\(count) files"]
        if written > 0, written < count { parts.append("\(written) of them new or changed") }
        if removed > 0 { parts.append("\(removed) removed") }
        return parts.joined(separator: ", ")
    }
}
