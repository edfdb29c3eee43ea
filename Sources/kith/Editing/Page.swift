import CivilTime
import JobSearch
import Logbook

/// One line of an edit page: the option of the same name, and its value.
struct PageField {
    enum Value: Equatable {
        case text(String)
        case number(Int?)
        case list([String])
    }
    var option: String
    var comment: String
    var value: Value

    init(_ option: String, _ value: Value, _ comment: String = "") {
        self.option = option
        self.comment = comment
        self.value = value
    }

    init(_ option: String, _ text: String?, _ comment: String = "") {
        self.init(option, .text(text ?? ""), comment)
    }

    /// `title = "CTO"  # what they do`.
    var line: String {
        let text =
            switch value {
            case .text(let text): jsonQuoted(text)
            case .number(let number): number.map(String.init) ?? "\"\""
            case .list(let list): "[" + list.map(jsonQuoted).joined(separator: ", ") + "]"
            }
        return "\(option) = \(text)" + (comment.isEmpty ? "" : "  # \(comment)")
    }
}

/// A thing that can be edited as a page: TOML whose keys are the options of `edit`.
protocol Page: Thing {
    func fields(_ names: Names, zone: Zone) -> [PageField]
}

extension Page {
    func page(_ names: Names, zone: Zone) -> String {
        let word = Self.kind.noun
        var lines = [
            "# \(word.prefix(1).uppercased() + word.dropFirst()) \(id). Save and close the editor to keep the changes.",
            "# \"\" or [] empties a field; an unchanged page changes nothing.",
        ]
        lines += fields(names, zone: zone).map(\.line)
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Company: Page {
    func fields(_ names: Names, zone: Zone) -> [PageField] {
        [
            PageField("name", name),
            PageField("tier", .number(tier), "1 (first choice) to 3; empty: no target"),
            PageField(
                "stage", stage.rawValue, Stage.allCases.map(\.rawValue).joined(separator: ", ")),
            PageField("website", website),
            PageField("careers", careersURL, "the page with its postings"),
            PageField("tag", .list(tags)), PageField("notes", notes),
        ]
    }
}

extension Contact: Page {
    func fields(_ names: Names, zone: Zone) -> [PageField] {
        [
            PageField("name", name),
            PageField("company", company.map { names[.company, $0] }, "name or id"),
            PageField("title", title), PageField("email", .list(emails)),
            PageField("phone", .list(phones)), PageField("linkedin", linkedIn),
            PageField("met-at", metAt.map { names[.meetup, $0] }, "the meetup where you met first"),
            PageField("introduced-by", introducedBy.map { names[.contact, $0] }),
            PageField("cadence", cadence?.iso, "how often to be in touch: 30d, 2w, monthly"),
            PageField("tag", .list(tags)), PageField("notes", notes),
        ]
    }
}

extension Meetup: Page {
    func fields(_ names: Names, zone: Zone) -> [PageField] {
        let (start, end): (String, String) =
            switch time {
            case .days(let first, let last): (first.iso, last.iso)
            case .times(let start, let end, let name):
                (Moment.typed(start, name, zone), Moment.typed(end, name, zone))
            }
        return [
            PageField("title", title),
            PageField("start", start, "a day alone makes it an all-day meetup"),
            PageField("end", end),
            PageField("kind", form.rawValue, Form.allCases.map(\.rawValue).joined(separator: ", ")),
            PageField(
                "status", status.rawValue, Status.allCases.map(\.rawValue).joined(separator: ", ")),
            PageField("location", location), PageField("online", onlineURL, "the address to join"),
            PageField("url", url, "its page"), PageField("organizer", organizer),
            PageField("company", .list(names.list(.company, companies))),
            PageField("with", .list(names.list(.contact, contacts))),
            PageField("rrule", rrule, "how it recurs: FREQ=MONTHLY;BYDAY=1TU"),
            PageField(alarms, zone), PageField("tag", .list(tags)), PageField("notes", notes),
        ]
    }
}

extension Interaction: Page {
    func fields(_ names: Names, zone: Zone) -> [PageField] {
        [
            PageField("text", text), PageField("on", at.typed(zone)),
            PageField(
                "channel", channel.rawValue,
                Channel.allCases.map(\.rawValue).joined(separator: ", ")),
            PageField("with", .list(names.list(.contact, contacts))),
            PageField("company", .list(names.list(.company, companies))),
            PageField("meetup", meetup.map { names[.meetup, $0] }), PageField("tag", .list(tags)),
        ]
    }
}

extension FollowUp: Page {
    func fields(_ names: Names, zone: Zone) -> [PageField] {
        [
            PageField("text", text),
            PageField("due", due.typed(zone), "a day, or a day and a time"),
            PageField("every", every?.iso, "how often it comes again: weekly, 2w, 1 month"),
            PageField(
                "priority", priority.rawValue,
                Priority.allCases.map(\.rawValue).joined(separator: ", ")),
            PageField(
                "status", status.rawValue, Status.allCases.map(\.rawValue).joined(separator: ", ")),
            PageField("with", .list(names.list(.contact, contacts))),
            PageField("company", company.map { names[.company, $0] }),
            PageField("meetup", meetup.map { names[.meetup, $0] }), PageField(alarms, zone),
        ]
    }
}

extension PageField {
    /// Alarms: nothing where they are as usual.
    fileprivate init(_ alarms: [Alarm]?, _ zone: Zone) {
        let typed = alarms.map { alarms in
            alarms.map { alarm in
                if case .at(let at) = alarm {
                    Moment.typed(at, zone.name, zone)
                } else {
                    alarm.words ?? ""
                }
            }
        }
        self.init(
            "alarm", .list(typed.map { $0.isEmpty ? ["none"] : $0 } ?? []),
            "when it rings: 1d, 30m, a time, or none; empty: as usual")
    }
}

extension Moment {
    /// As it is typed back: `2026-12-01`, `2026-12-01 18:30`; with its offset where it was meant elsewhere.
    fileprivate func typed(_ zone: Zone) -> String {
        switch self {
        case .day(let day): day.iso
        case .time(let at, let name): Moment.typed(at, name, zone)
        }
    }

    fileprivate static func typed(_ at: Instant, _ name: String, _ zone: Zone) -> String {
        guard name == zone.name else {
            let home = Zone.named(name, else: zone)
            return at.iso(offset: home.offset(at: at))
        }
        let local = zone.local(at)
        return "\(local.day.iso) \(local.clock.second == 0 ? local.clock.short : local.clock.iso)"
    }
}
