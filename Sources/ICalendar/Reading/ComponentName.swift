/// What a component is called (RFC 5545 §3.6); nearly all in a file have one of these names.
enum ComponentName: Hashable {
    case calendar, event, todo, journal, timeZone, alarm, standard, daylight
    /// In capitals.
    case other(String)

    /// Reads a name, in which spaces are left out; `nil` for an empty one.
    init?(_ name: ByteRun) {
        if let known = ComponentName.known(name) {
            self = known
            return
        }
        let letters = name.filter { $0 != 0x20 && $0 != 0x09 }
        guard !letters.isEmpty else { return nil }
        self =
            letters.withUnsafeBufferPointer(ComponentName.known)
            ?? .other(String(decoding: letters, as: UTF8.self).uppercased())
    }

    private static func known(_ name: ByteRun) -> ComponentName? {
        switch name.count {
        case 5: name.spells("VTODO") ? .todo : nil
        case 6: name.spells("VEVENT") ? .event : name.spells("VALARM") ? .alarm : nil
        case 8:
            name.spells("VJOURNAL")
                ? .journal
                : name.spells("STANDARD") ? .standard : name.spells("DAYLIGHT") ? .daylight : nil
        case 9: name.spells("VCALENDAR") ? .calendar : name.spells("VTIMEZONE") ? .timeZone : nil
        default: nil
        }
    }

    /// The kind of item; `nil` for what is none.
    var item: CalendarItem.Kind? {
        switch self {
        case .event: .event
        case .todo: .todo
        case .journal: .journal
        default: nil
        }
    }

    /// As it is written: `VEVENT`.
    var text: String {
        switch self {
        case .calendar: "VCALENDAR"
        case .event: "VEVENT"
        case .todo: "VTODO"
        case .journal: "VJOURNAL"
        case .timeZone: "VTIMEZONE"
        case .alarm: "VALARM"
        case .standard: "STANDARD"
        case .daylight: "DAYLIGHT"
        case .other(let name): String(name.prefix(40))
        }
    }
}
