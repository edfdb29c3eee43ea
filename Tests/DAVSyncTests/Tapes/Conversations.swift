import DAVSync

/// The requests made of each server, recorded or played back, and their outcome in lines.
enum Conversation: String, CaseIterable {
    /// The user's collections, from an address of the server.
    case discovery
    /// A calendar that is made, filled, changed and asked for its changes.
    case sync

    func lines(_ tape: Tape) throws -> [String] {
        switch self {
        case .discovery: try discovery(tape)
        case .sync: try sync(tape)
        }
    }

    private func discovery(_ tape: Tape) throws -> [String] {
        var discovery = Discovery(at: tape.url)
        while case .ask(let request) = discovery.step { discovery.take(try tape.send(request)) }
        return told(discovery)
    }

    private func sync(_ tape: Tape) throws -> [String] {
        var lines: [String] = []
        let home = tape.url
        let calendar = home.at(home.path.appending("kith-tape", isCollection: true))
        func ask(_ request: DAVRequest) throws -> DAVAnswer {
            let answer = try tape.send(request)
            lines.append("\(request.method.rawValue) \(request.path): \(answer.status)")
            return answer
        }
        func read(_ request: DAVRequest) throws -> MultistatusEnd? {
            let answer = try ask(request)
            guard
                let read = try? MultistatusReader.all(answer.body, of: request.url)
            else { return nil }
            lines += read.responses.map(line)
            lines += read.end.conditions.map { "  condition \($0)" }
            if read.end.refusedCount > 0 { lines.append("  refused \(read.end.refused)") }
            return read.end
        }
        _ = try ask(.makeCalendar(calendar, name: "Tape & <co>", of: [.event, .task]))
        _ = try ask(.makeCalendar(calendar, name: "Again", of: [.event]))
        func item(_ name: String) -> DAVURL { calendar.at(calendar.path.appending(name)) }
        let first = item("one.ics")
        let second = item("two é@.ics")
        var tag = try ask(.put(event("one", "One"), .calendar, to: first, if: .isNew)).etag
        _ = try ask(.put(event("two", "A & <B>"), .calendar, to: second, if: .isNew))
        _ = try ask(.put(event("one", "Twice"), .calendar, to: first, if: .isNew))
        let start = try read(.syncCollection(calendar, since: nil))
        if let tag {
            _ = try ask(.put(event("one", "1"), .calendar, to: first, if: .matches(tag)))
            _ = try ask(.put(event("one", "2"), .calendar, to: first, if: .matches(tag)))
        }
        tag = try ask(.get(second)).etag
        if let tag { _ = try ask(.delete(second, if: tag)) }
        if let token = start?.syncToken {
            _ = try read(.syncCollection(calendar, since: token))
        }
        _ = try read(.syncCollection(calendar, since: "urn:no:such-token"))
        _ = try read(.calendarMultiget(calendar, [first.path, second.path]))
        _ = try read(.calendarList(calendar, of: .event))
        _ = try read(.calendarList(calendar, of: .task))
        _ = try read(.list(calendar))
        _ = try ask(.options(calendar))
        return lines
    }

    private func event(_ uid: String, _ summary: String) -> [UInt8] {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kith//tape//EN", "BEGIN:VEVENT",
            "UID:\(uid)", "DTSTAMP:20260302T090000Z", "DTSTART:20260302T090000Z",
            // Cyrus refuses an event at a time that does not say when it ends.
            "DTEND:20260302T100000Z",
            "SUMMARY:\(summary)", "X-KITH-KIND:coffee", "END:VEVENT", "END:VCALENDAR", "",
        ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    private func line(_ response: DAVResponse) -> String {
        var words = ["  \(response.path)"]
        if let status = response.status { words.append("\(status)") }
        if response.isRemoved { words.append("removed") }
        let read = response.properties
        if let tag = read.etag { words.append(tag.isWeak ? "weak version" : "version") }
        if let types = read.types, types.contains(.collection) { words.append("collection") }
        if let data = read.data {
            let text = String(decoding: data, as: UTF8.self)
            let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("SUMMARY") }
            words.append(String(line ?? "no summary"))
            words.append(text.contains("X-KITH-KIND:coffee") ? "X-KITH kept" : "X-KITH lost")
        }
        for (name, status) in response.refusals.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            words.append("\(name.rawValue) \(status)")
        }
        return words.joined(separator: ", ")
    }
}
