import CivilTime
import GRDB
import JobSearch

/// Takes the meetups of one file into the log, by their own uids.
struct MeetupImport {
    let step: Step
    private var seen = KeySet()
    /// What the file says of single occurrences, by the uid of their series: that may stand behind
    /// them.
    var occurrences: [String: [FoundOccurrence]] = [:]
    /// The meetups of the file that come again, and are not older than what is known of them.
    var series: [Int: String] = [:]

    /// The people of the file.
    var people: AttendeeImport

    init(_ step: Step, _ people: AttendeeImport) {
        self.step = step
        self.people = people
    }

    mutating func add(
        _ found: FoundMeetup, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        for warning in found.warnings { report.problem(found.line, warning) }
        var row = found
        row.uid = cleaned(found.uid)
        row.title = cleaned(found.title)
        if row.uid.isEmpty { return report.skip(row.line, "a meetup without UID") }
        if !row.time.isForward {
            return report.skip(row.line, "\(row.title) ends before it starts")
        }
        if let rule = row.rrule, !rule.uppercased().contains("FREQ=") {
            report.problem(row.line, "\(row.title): “\(rule.shortened)” is no rule of repetition")
            row.rrule = nil
        }
        let id = try step.id(.meetup, uid: row.uid)
        if let id {
            try update(id, by: row, &index, &report)
        } else if let followUp = try step.id(.followUp, uid: row.uid) {
            // Calendar programs give back what was exported to them, among their own.
            return report.skip(row.line, "it is follow-up \(followUp) of this log")
        } else if let removed = index.removed.first(of: [.uid(.meetup, row.uid)]) {
            return report.leave(removed)
        } else {
            try insert(row, &index, &report)
        }
        try index.countChange()
    }

    private mutating func insert(
        _ row: FoundMeetup, _ index: inout ImportIndex, _ report: inout ImportReport.File
    ) throws {
        var row = row
        if row.title.isEmpty {
            row.title = "(no title)"
            report.problem(row.line, "it has no title")
        }
        var meetup = Meetup(title: row.title, time: row.time)
        meetup.uid = row.uid
        meetup.sequence = max(0, row.sequence)
        if row.isCancelled { meetup.status = .cancelled }
        let memory: String
        if row.exceptions.isEmpty, row.people.isEmpty {
            fill(&meetup, row)
            memory = MeetupImport.memory(of: meetup, row)
        } else {
            var merge = FieldMerge(source: "", imported: Imported(), isRepeat: false)
            fill(&meetup, row, &merge)
            try people.add(row, to: &meetup, &merge, &index, &report)
            remember(row, &merge)
            apply(row.exceptions, &meetup, &merge)
            memory = merge.imported.json
        }
        try step.insert(&meetup, imported: memory)
        if meetup.rrule != nil { series[meetup.id] = row.uid }
        seen.insert(Key(.meetup, meetup.id))
        report.add(meetup.title)
    }

    private mutating func update(
        _ id: Int, by row: FoundMeetup, _ index: inout ImportIndex,
        _ report: inout ImportReport.File
    ) throws {
        guard let old = try Meetup.fetch(step.db, id: id) else { return }
        let memory = try Imported(of: Key(.meetup, id), step.db)
        let age = row.age(comparedTo: memory)
        if age < 0 {
            report.same += 1
            return
        }
        var merge = FieldMerge(
            source: "", imported: memory, isRepeat: age == 0 && !seen.insert(Key(.meetup, id)))
        var meetup = old
        fill(&meetup, row, &merge)
        try people.add(row, to: &meetup, &merge, &index, &report)
        apply(row.exceptions, &meetup, &merge)
        try step.update(&meetup)
        if meetup.rrule != nil { series[id] = row.uid }
        try finish(meetup, row, &merge, over: memory, &report)
    }

    /// Keeps what a row says of a meetup that was updated by it, and reports the changes.
    func finish(
        _ meetup: Meetup, _ row: FoundMeetup, _ merge: inout FieldMerge, over memory: Imported,
        _ report: inout ImportReport.File
    ) throws {
        let key = Key(.meetup, meetup.id)
        if row.sequence > meetup.sequence, !merge.written.isEmpty {
            try step.setSequence(key, row.sequence)
        }
        // A file that is merely younger is no news.
        if merge.imported != memory || memory.fields["sequence"] != [String(row.sequence)]
            || row.saysOtherwise(than: memory)
        {
            remember(row, &merge)
            try step.setImported(key, merge.imported.json)
        }
        report.kept += merge.kept
        if merge.written.isEmpty {
            report.same += 1
        } else {
            report.change(meetup.title, merge.written)
        }
    }

    private func remember(_ row: FoundMeetup, _ merge: inout FieldMerge) {
        merge.remember("sequence", [String(row.sequence)])
        merge.remember("modifiedAt", row.modifiedAt.map { [String($0.seconds)] } ?? [])
        if let source = row.source { merge.remember("source", [source]) }
    }

    private func fill(_ meetup: inout Meetup, _ row: FoundMeetup, _ merge: inout FieldMerge) {
        if let title = merge.value("title", found: row.title, current: meetup.title) {
            meetup.title = title
        }
        if merge.value("time", found: row.time.text, current: meetup.time.text) != nil {
            meetup.time = row.time
        }
        let status: Meetup.Status = row.isCancelled ? .cancelled : .planned
        if merge.value("status", found: status.rawValue, current: meetup.status.rawValue) != nil {
            meetup.status = status
        }
        meetup.merge(row.fields, &merge)
    }
}

extension FoundMeetup {
    /// Fields about which a file may say something to a meetup that is known.
    private static let fields = [
        "location", "onlineURL", "url", "organizer", "rrule", "notes", "tags",
    ].compactMap(Meetup.field)

    /// Fields of the meetup with their texts.
    fileprivate var fields: [FoundField] {
        let single = [location, onlineURL, url, organizer, rrule, notes]
        let texts = single.map { $0.map { [cleaned($0)] } ?? [] } + [tags.map(cleaned)]
        return zip(FoundMeetup.fields, texts).map { FoundField(field: $0, texts: $1) }
    }
}

extension FoundMeetup {
    /// Below 0 when it is older than what the last import found, above when it is younger.
    func age(comparedTo memory: Imported) -> Int {
        func number(_ name: String) -> Int? { memory.fields[name]?.first.flatMap { Int($0) } }
        guard let known = number("sequence") else { return 1 }
        if sequence != known { return sequence - known }
        guard let modifiedAt, let before = number("modifiedAt") else { return 0 }
        return modifiedAt.seconds - before
    }
}

extension FoundMeetup {
    /// Whether the component stands otherwise in the file than in the last one, apart from when it
    /// was written.
    func saysOtherwise(than memory: Imported, _ name: String = "source") -> Bool {
        func content(_ text: String?) -> [Substring]? {
            text?.split(whereSeparator: \.isNewline).filter {
                !$0.hasPrefix("DTSTAMP") && !$0.hasPrefix("LAST-MODIFIED")
            }
        }
        return source != nil && content(source) != content(memory.fields[name]?.first)
    }
}

extension Meetup.Span {
    fileprivate var isForward: Bool {
        switch self {
        case .days(let first, let last): first <= last
        case .times(let start, let end, _): start <= end
        }
    }

    /// The span as a text that another one is compared with.
    var text: String {
        switch self {
        case .days(let first, let last): "\(first.iso)/\(last.iso)"
        case .times(let start, let end, let zone): start.iso + "/" + end.iso + " " + zone
        }
    }
}
