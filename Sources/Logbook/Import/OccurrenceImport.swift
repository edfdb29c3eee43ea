import CivilTime
import GRDB
import JobSearch

// What a file says of single occurrences. As with fields, three sides are compared: how an
// occurrence is, what the file says, and what the last import found, which stands under
// `exceptions` and `occurrence 2026-04-07`.

extension MeetupImport {
    mutating func add(_ found: FoundOccurrence) {
        occurrences[cleaned(found.meetup.uid), default: []].append(found)
    }

    /// The days that the rule would have and the file leaves out.
    func apply(_ exceptions: [Day], _ meetup: inout Meetup, _ merge: inout FieldMerge) {
        let known = Set(merge.base("exceptions") ?? [])
        let found = Set(exceptions.map(\.iso))
        if known == found { return }
        let before = meetup
        for day in exceptions where !known.contains(day.iso) {
            var occurrence = meetup.occurrence(on: day)
            if occurrence.isPlain { occurrence.status = .cancelled }
            meetup.set(occurrence)
        }
        for day in known.subtracting(found).compactMap({ Day(iso: $0) })
        where meetup.occurrence(on: day).isLeftOut {
            meetup.set(Occurrence(day: day))
        }
        merge.remember("exceptions", found.sorted())
        if meetup != before { merge.noteWritten("occurrences") }
    }

    /// Takes in what the file said of single occurrences, when all of it is read.
    mutating func finish(_ index: inout ImportIndex, _ report: inout ImportReport.File) throws {
        for (id, uid) in series.sorted(by: { $0.key < $1.key }) {
            let found = occurrences.removeValue(forKey: uid) ?? []
            try apply(found, of: id, isWhole: true, &index, &report)
        }
        for (uid, found) in occurrences.sorted(by: { $0.key < $1.key }) {
            let id = try step.id(.meetup, uid: uid)
            if let id, let meetup = try Meetup.fetch(step.db, id: id), meetup.rrule != nil {
                try apply(found, of: id, isWhole: false, &index, &report)
            } else {
                try addAlone(found, &index, &report)
            }
            try index.countChange()
        }
        occurrences = [:]
        series = [:]
    }

    /// - Parameter isWhole: whether the file has the series too, so that what it does not say of is
    ///   as usual.
    private mutating func apply(
        _ found: [FoundOccurrence], of id: Int, isWhole: Bool, _ index: inout ImportIndex,
        _ report: inout ImportReport.File
    ) throws {
        var memory = try Imported(of: Key(.meetup, id), step.db)
        let known = memory.fields.keys.filter { $0.hasPrefix(OccurrenceMemory.prefix) }
        if found.isEmpty, known.isEmpty || !isWhole { return }
        guard var meetup = try Meetup.fetch(step.db, id: id) else { return }
        let (found, others) = OccurrenceSort.sorted(found, of: meetup)
        try addAlone(others, &index, &report)
        let (old, before) = (meetup, memory)
        var seen: Set<String> = []
        for one in found {
            let row = OccurrenceMemory(one, of: meetup)
            seen.insert(row.name)
            for warning in one.meetup.warnings { report.problem(one.meetup.line, warning) }
            var merge = FieldMerge(source: "", imported: memory, isRepeat: false)
            try people.add(one.meetup, to: &meetup, &merge, &index, &report)
            memory = merge.imported
            report.kept += merge.kept
            switch row.apply(to: &meetup, &memory) {
            case .same where !merge.written.isEmpty:
                report.change("\(meetup.title) on \(row.day.iso)", merge.written)
            case .same: report.same += 1
            case .kept:
                report.same += 1
                report.kept += 1
            case .changed: report.change("\(meetup.title) on \(row.day.iso)", row.fields)
            }
        }
        if isWhole {
            for name in known where !seen.contains(name) && !OccurrenceMemory.isExtra(name) {
                OccurrenceMemory.forget(name, &meetup, &memory)
            }
        }
        try step.update(&meetup)
        if meetup == old, memory == before { return }
        if memory != before { try step.setImported(Key(.meetup, id), memory.json) }
    }
}

/// What a file says of one occurrence, beside what the last one said.
private struct OccurrenceMemory {
    enum Outcome { case same, kept, changed }

    static let prefix = "occurrence "
    let day: Day
    var name: String { OccurrenceMemory.prefix + day.iso }
    private let found: Occurrence
    private let row: FoundMeetup

    init(_ found: FoundOccurrence, of series: Meetup) {
        row = found.meetup
        day = found.day(in: series)
        self.found = OccurrenceMemory.occurrence(found.meetup, on: day, of: series)
    }

    /// What is different from the series.
    private static func occurrence(_ row: FoundMeetup, on day: Day, of series: Meetup) -> Occurrence
    {
        func other(_ text: String?, _ usual: String?) -> String? {
            let text = text.map(cleaned)
            return text == usual || text == "" ? nil : text
        }
        var occurrence = Occurrence(day: day)
        if row.isCancelled { occurrence.status = .cancelled }
        let time = row.time.inZone(of: series.time)
        if time != series.time.moved(to: day), time.isAllDay == series.time.isAllDay {
            occurrence.time = time
        }
        occurrence.title = other(row.title, series.title)
        occurrence.location = other(row.location, series.location)
        occurrence.onlineURL = other(row.onlineURL, series.onlineURL)
        occurrence.notes = other(row.notes, series.notes)
        return occurrence
    }

    /// What changed, in words.
    var fields: [String] {
        let facts: [(String, Bool)] = [
            ("status", found.status != nil), ("time", found.time != nil),
            ("title", found.title != nil), ("location", found.location != nil),
            ("online", found.onlineURL != nil), ("notes", found.notes != nil),
        ]
        let words = facts.filter(\.1).map(\.0)
        return words.isEmpty ? ["as usual"] : words
    }

    /// Puts it into the meetup, unless somebody has edited that occurrence by hand or an older file
    /// says it.
    func apply(to meetup: inout Meetup, _ memory: inout Imported) -> Outcome {
        let extra = name + OccurrenceMemory.source
        let text = found.text
        let base = memory.fields[name]?.first
        let age = memory.fields[name + OccurrenceMemory.age]?.first.flatMap { Int($0) }
        if let age, row.sequence < age { return .same }
        let current = meetup.occurrence(on: day)
        func remember() {
            memory.fields[name] = [text]
            memory.fields[name + OccurrenceMemory.age] = [String(row.sequence)]
            if row.saysOtherwise(than: memory, extra), let source = row.source {
                memory.fields[extra] = [source]
            }
        }
        let isUntouched = base.map { $0 == current.text } ?? current.isPlain
        defer { remember() }
        if current == found { return .same }
        guard isUntouched else { return base == text ? .same : .kept }
        meetup.set(found)
        return base == nil && found.isPlain ? .same : .changed
    }

    /// The file says nothing of it any more: it is as usual, unless somebody edited it by hand.
    static func forget(_ name: String, _ meetup: inout Meetup, _ memory: inout Imported) {
        guard let day = Day(iso: String(name.dropFirst(prefix.count))) else { return }
        if memory.fields[name]?.first == meetup.occurrence(on: day).text {
            meetup.set(Occurrence(day: day))
        }
        for extra in ["", age, source] { memory.fields[name + extra] = nil }
    }

    static func isExtra(_ name: String) -> Bool { name.hasSuffix(age) || name.hasSuffix(source) }
    private static let age = " sequence"
    private static let source = " source"
}

extension Meetup.Span {
    /// As the rule has it on another day: at the same hour, of the same length.
    func moved(to day: Day) -> Meetup.Span {
        switch self {
        case .days(let first, let last): return .days(day, day.adding(days: last - first))
        case .times(let start, let end, let name):
            let zone = Zone.named(name, else: .utc)
            let at = zone.instant(LocalTime(day: day, clock: zone.local(start).clock))
            return .times(start: at, end: at.adding(seconds: end - start), zone: name)
        }
    }

    /// The same time on the clock of a series.
    fileprivate func inZone(of series: Meetup.Span) -> Meetup.Span {
        guard case .times(let start, let end, _) = self, case .times(_, _, let zone) = series else {
            return self
        }
        return .times(start: start, end: end, zone: zone)
    }
}

extension Occurrence {
    /// The occurrence as a text that another one is compared with.
    fileprivate var text: String {
        let value = Occurrence.fieldValue(of: [self])
        guard case .entries(let entries) = value else { return "" }
        return Meetup.field("occurrences")?.columnText(of: entries) ?? ""
    }
}
