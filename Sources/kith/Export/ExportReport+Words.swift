import JobSearch
import Publishing

extension ExportReport {
    /// `2 follow-ups, 1 meetup`.
    private var contents: String {
        let parts = Kind.exported.compactMap { kind, item in
            counts[kind].map { "\($0) \(item.noun)\($0 == 1 ? "" : "s")" }
        }
        return parts.isEmpty ? "nothing in it" : parts.joined(separator: ", ")
    }

    /// `Wrote /home/ada/kith.ics: 2 follow-ups, 1 meetup.`
    var words: String {
        if isOmitted { return "Nothing to export: \(shown(path)) is not made." }
        if isRemoved { return "Removed \(shown(path)), which is no longer needed." }
        let what = contents + (files.map { "; \($0.words)" } ?? "")
        return isChanged
            ? "Wrote \(shown(path)): \(what)." : "\(shown(path)) is unchanged: \(what)."
    }

    /// The report by the contract of the command line.
    var json: JSON {
        var members: [(String, JSON)] = [
            ("path", .string(path)), ("changed", .bool(isChanged)),
        ]
        for (kind, item) in Kind.exported { members.append((item.list, .int(counts[kind] ?? 0))) }
        if isOmitted { members.append(("empty", .bool(true))) }
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
    var words: String {
        var parts = [count == 1 ? "1 file" : "\(count) files"]
        if written > 0, written < count { parts.append("\(written) of them new or changed") }
        if removed > 0 { parts.append("\(removed) removed") }
        return parts.joined(separator: ", ")
    }
}

extension CardReport {
    /// `Wrote /home/ada/kith.vcf: 2 contacts, 1 company.`
    var words: String {
        let counts =
            [Kind.contact.counted(contacts)] + (companies.map { [Kind.company.counted($0)] } ?? [])
        let what = counts.joined(separator: ", ")
        if !isChanged { return "\(shown(path)) is unchanged: \(what)." }
        return isDryRun
            ? "\(shown(path)) would be written: \(what)." : "Wrote \(shown(path)): \(what)."
    }

    /// The report by the contract of the command line.
    var json: JSON {
        .object([
            (
                "files",
                .array([
                    .object([
                        ("path", .string(path)), ("changed", .bool(isChanged)),
                        ("contacts", .int(contacts)), ("companies", .int(companies ?? 0)),
                    ])
                ])
            ), ("client", .null), ("dryRun", .bool(isDryRun)),
        ])
    }
}

extension Kind {
    /// The kinds that a calendar shows, in the order in which a report counts them.
    fileprivate static let exported = allCases.reversed().compactMap { kind in
        kind.facts.item.map { (kind, $0) }
    }
}
