import CalendarExport
import CivilTime
import JobSearch
import Publishing

extension DryRunReport {
    private static let words: [(kind: ItemChange.Kind, word: String)] = [
        (.added, "added"), (.moved, "moved"), (.changed, "changed"), (.cancelled, "cancelled"),
        (.removed, "gone"),
    ]

    /// A line for each item, and one for all.
    ///
    /// - Parameter zone: the zone of the reader.
    func lines(in zone: Zone) -> [String] {
        var lines: [String] = []
        if isMissing {
            lines.append(
                "\(shown(path)) was written before, but is no longer there: all counts as added.")
        }
        for (kind, word) in DryRunReport.words {
            let word = word.padding(9)
            lines += changes(kind).map { "\(word)  \(words(of: $0, in: zone))" }
        }
        var counts = DryRunReport.words.compactMap { kind, word in
            let count = changes(kind).count
            return count == 0 ? nil : "\(count) \(word)"
        }
        if sameCount + restampedCount > 0 {
            counts.append(
                "\(sameCount + restampedCount) as \(changes.isEmpty ? "they are" : "before")")
        }
        if reports.contains(where: \.isOmitted) {
            lines.append("Nothing to export: \(shown(path)) would not be made.")
            return lines + removals
        }
        lines.append(
            "\(shown(path)): \(counts.isEmpty ? "nothing in it" : counts.joined(separator: ", ")).")
        if changes.isEmpty, reports.contains(where: \.isChanged) {
            lines.append("The text would be another, but nobody sees a difference.")
        }
        let files = reports.filter { !$0.isRemoved }
        if files.count > 1 {
            lines.append("It would be \(files.count) files: \(shown(files[0].path)) …")
        }
        lines += removals
        if let inside = reports.first?.files { lines.append("It would be \(inside.words).") }
        return lines
    }

    private var removals: [String] {
        reports.filter(\.isRemoved).map { "\(shown($0.path)) would be removed." }
    }

    private func words(of change: ItemChange, in zone: Zone) -> String {
        func words(of moment: Moment?) -> String? {
            switch moment {
            case .time(let instant, zone: "UTC"):
                Moment.time(instant, zone: zone.name).words(in: zone)
            case let moment?: moment.words(in: zone)
            case nil: nil
            }
        }
        let item = change.item
        let title = item.title.isEmpty ? "(without a title)" : shown(item.title)
        switch change.kind {
        case .added, .cancelled, .removed:
            return title + (words(of: item.start ?? item.end).map { ": " + $0 } ?? "")
        case .changed:
            let occurrence = words(of: item.occurrence).map { ", \($0)" } ?? ""
            return "\(title)\(occurrence): \(change.fields.joined(separator: ", "))"
        case .moved:
            let before = change.before
            let isEndAlone = item.start == before?.start && item.start != nil
            func when(_ visible: VisibleItem?) -> String {
                let begin = words(of: visible?.start ?? visible?.end) ?? "no time"
                guard isEndAlone, let end = words(of: visible?.lastMoment) else { return begin }
                return "\(begin) – \(end)"
            }
            let also =
                change.fields.isEmpty ? "" : "; also \(change.fields.joined(separator: ", "))"
            return "\(title): \(when(before)) → \(when(item))\(also)"
        }
    }
}

extension VisibleItem {
    /// The end as people mean it: the last of whole days.
    fileprivate var lastMoment: Moment? {
        guard case .day(let day) = end, start != nil else { return end }
        return .day(day.adding(days: -1))
    }
}

extension String {
    fileprivate func padding(_ count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}

extension DryRunReport {
    /// The report by the contract of the command line.
    ///
    /// - Parameter zone: the zone for times of zones that are not known.
    func json(in zone: Zone) -> JSON {
        func moment(_ moment: Moment?) -> JSON {
            switch moment {
            case .day(let day): return .string(day.iso)
            case .time(let instant, let name):
                let home = Zone.named(name, else: zone)
                return .string(instant.iso(offset: home.offset(at: instant)))
            case nil: return .null
            }
        }
        func times(_ item: VisibleItem) -> [(String, JSON)] {
            var name: String?
            if case .time(_, let zone) = item.start ?? item.end { name = zone }
            return [
                ("start", moment(item.start)), ("end", moment(item.end)),
                ("timeZone", .optional(name)),
            ]
        }
        func json(_ change: ItemChange) -> JSON {
            let item = change.item
            var members: [(String, JSON)] = [
                ("uid", .string(item.uid)), ("occurrence", moment(item.occurrence)),
                ("title", .string(item.title)),
            ]
            members += times(item)
            if change.kind == .moved, let before = change.before {
                members.append(("was", .object(times(before))))
            }
            if change.kind == .moved || change.kind == .changed {
                members.append(("fields", .strings(change.fields)))
            }
            return .object(members)
        }
        var members: [(String, JSON)] = [
            ("path", .string(path)), ("dryRun", .bool(true)),
            ("changed", .bool(reports.contains(where: \.isChanged))),
            ("missing", .bool(isMissing)),
        ]
        for kind in ItemChange.Kind.allCases {
            members.append((kind.rawValue, .array(changes(kind).map(json))))
        }
        let names = reports.filter { !$0.isRemoved && !$0.isOmitted }.map(\.path)
        members += [
            ("same", .int(sameCount)), ("restamped", .int(restampedCount)),
            ("written", .strings(names)),
            ("unneeded", .strings(reports.filter(\.isRemoved).map(\.path))),
        ]
        return .object(members)
    }
}
