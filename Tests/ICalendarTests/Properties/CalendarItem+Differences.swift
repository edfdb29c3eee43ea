import CivilTime

@testable import ICalendar

extension CalendarItem {
    /// All its times.
    var times: [CalendarTime] {
        [start, end, recurrenceID].compactMap(\.self) + exceptions
    }

    /// The names of what our reader found otherwise than it was given.
    func differences(from read: CalendarItem) -> [String] {
        var found: [String] = []
        func same<Value: Equatable>(_ name: String, _ given: Value, _ read: Value) {
            if given != read { found.append("\(name): \(given) was given, \(read) read") }
        }
        // Swift takes texts for equal that differ in their bytes.
        func sameText(_ name: String, _ given: String, _ read: String) {
            if Array(given.utf8) != Array(read.utf8) {
                found.append(
                    "\(name): \(given.debugDescription) was given, \(read.debugDescription) read")
            }
        }
        sameText("uid", WrittenText.text(uid), read.uid)
        sameText("summary", WrittenText.text(summary), read.summary)
        sameText("description", WrittenText.text(description ?? ""), read.description ?? "")
        sameText("location", WrittenText.text(location ?? ""), read.location ?? "")
        let categories = categories.map { WrittenText.category($0) }.filter { !$0.isEmpty }
        sameText(
            "categories", categories.joined(separator: "\n"),
            read.categories.joined(separator: "\n"))
        same("url", url == nil, read.url == nil)
        same("sequence", sequence, read.sequence)
        same("dtstamp", lastModified, read.stamp ?? Instant(seconds: 0))
        same("last-modified", lastModified, read.lastModified ?? Instant(seconds: 0))
        same("exceptions", exceptions.map(\.asRead), read.exceptions)
        same("recurrence-id", recurrenceID?.asRead, read.recurrenceID)
        same("a rule", recurrence != nil, read.recurrence != nil)
        same("warnings", [], read.warnings)
        same("created", created, read.created)
        same("status", status, read.status)
        same("transparency", isTransparent, read.isTransparent)
        same("class", classification, read.classification)
        sameText(
            "related",
            relatedTo.map { WrittenText.text($0) }.filter { !$0.isEmpty }.joined(separator: "\n"),
            read.relatedTo.joined(separator: "\n"))
        same("alarms", alarms.map(\.trigger), read.alarms.map(\.trigger))
        for (name, given, time) in [("start", start, read.start), ("end", end, read.end)] {
            // The times of what comes again may be doubtful on the clock, and stay there.
            if recurrence != nil, given?.zone != nil {
                same(name, given?.asRead, time)
            } else if recurrence == nil {
                same(name, given?.instant(in: .utc), time?.instant(in: .utc))
            }
        }
        if let event = self.start, let rule = recurrence, let readRule = read.recurrence {
            let (first, zone): (LocalTime, Zone) =
                switch event {
                case .day(let day): (LocalTime(day: day, clock: .midnight), .utc)
                case .utc(let instant): (Zone.utc.local(instant), .utc)
                case .zoned(let local, let zone): (local, zone)
                case .floating(let local): (local, .utc)
                }
            let last = first.day.adding(days: 900)
            same(
                "instances of \(rule)",
                rule.instances(of: first, in: zone, from: first.day, to: last),
                readRule.instances(of: first, in: zone, from: first.day, to: last))
        }
        return found
    }
}

extension CalendarTime {
    var zone: Zone? { if case .zoned(_, let zone) = self { zone } else { nil } }

    /// As it is read when it was written as it is; in UTC where that is its zone.
    var asRead: CalendarTime {
        switch self {
        case .day(let day): .day(day)
        case .utc(let instant): .utc(instant)
        case .zoned(let local, let zone):
            zone == .utc ? .utc(zone.instant(local)) : .zoned(local, zone)
        case .floating: self
        }
    }
}
