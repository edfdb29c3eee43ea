import JobSearch

/// What came of writing one calendar file.
struct ExportReport {
    var path: String
    /// Whether the file differs from what stood there before.
    var isChanged: Bool
    /// Items by kind; those of contacts are the next words by their cadence.
    var counts: [Kind: Int]

    /// `Wrote /home/ada/kith.ics: 2 follow-ups, 1 meetup.`
    var told: [String] {
        let order: [(Kind, (Int) -> String)] = [
            (.followUp, Kind.followUp.counted), (.meetup, Kind.meetup.counted),
            (.contact, { $0 == 1 ? "1 next word" : "\($0) next words" }),
            (.interaction, Kind.interaction.counted),
        ]
        let parts = order.compactMap { kind, words in counts[kind].map(words) }
        let what = parts.isEmpty ? "nothing in it" : parts.joined(separator: ", ")
        var lines = [
            isChanged ? "Wrote \(shown(path)): \(what)." : "\(shown(path)) is unchanged: \(what)."
        ]
        if counts[.interaction] != nil {
            lines.append("Interactions are journal entries; few calendar programs show those.")
        }
        return lines
    }

    var face: JSON {
        .object([
            ("path", .string(path)), ("changed", .bool(isChanged)),
            ("followUps", .int(counts[.followUp] ?? 0)),
            ("nextTouches", .int(counts[.contact] ?? 0)),
            ("meetups", .int(counts[.meetup] ?? 0)),
            ("interactions", .int(counts[.interaction] ?? 0)),
        ])
    }
}
