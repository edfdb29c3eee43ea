/// What an exported calendar says of its items, read line by line.
struct Exported {
    struct Item: Equatable {
        var uid = ""
        var status = ""
        var sequence = -1
        var stamp = ""
        var alarms = 0
    }
    /// By title.
    private(set) var items: [String: Item] = [:]
    private(set) var byUID: [String: Item] = [:]
    /// The lines before the first item that are of no time zone.
    private(set) var head: [String] = []
    /// The zones that are described, and those that are used.
    private(set) var described: Set<String> = []
    private(set) var used: Set<String> = []

    init(_ text: String) {
        var item = Item()
        var title = ""
        var parts: [String] = []
        for line in text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init) {
            let value = line.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
            if line.hasPrefix("BEGIN:") {
                parts.append(value)
                if parts.count == 2 { (item, title) = (Item(), "") }
                if value == "VALARM" { item.alarms += 1 }
                continue
            }
            if line.hasPrefix("END:") {
                if parts.count == 2, value != "VTIMEZONE" {
                    items[title] = item
                    byUID[item.uid] = item
                }
                parts.removeLast()
                continue
            }
            if parts.count == 1 { head.append(line) }
            if parts == ["VCALENDAR", "VTIMEZONE"], line.hasPrefix("TZID:") {
                described.insert(value)
            }
            if let zone = line.firstMatch(of: /;TZID=([^:;]+)/) { used.insert(String(zone.1)) }
            guard parts.count == 2 else { continue }
            switch line.prefix(while: { $0 != ":" && $0 != ";" }) {
            case "UID": item.uid = value
            case "SUMMARY": title = value
            case "STATUS": item.status = value
            case "SEQUENCE": item.sequence = Int(value) ?? -1
            case "DTSTAMP": item.stamp = value
            default: break
            }
        }
    }
}

extension Shell {
    /// Runs kith at a time of March 2026, as typed: `day 3, 10 o'clock` is `3T10`.
    @discardableResult
    func kith(at time: String, _ arguments: String...) -> Outcome {
        let parts = time.split(separator: "T")
        let day = parts[0].count == 1 ? "0" + parts[0] : String(parts[0])
        let now = parts[0].contains("-") ? "2026-\(parts[0])" : "2026-03-\(day)"
        return kith(arguments, ["KITH_NOW": "\(now)T\(parts[1]):00:00+01:00"], input: "")
    }

    /// Exports to a file at a time, and reads the file.
    func exported(at time: String, _ file: String, _ options: String...) -> Exported {
        let parts = ["export", "-o", file] + options
        let day = time.split(separator: "T")
        let date = day[0].contains("-") ? "2026-\(day[0])" : "2026-03-0\(day[0])"
        _ = kith(parts, ["KITH_NOW": "\(date)T\(day[1]):00:00+01:00"], input: "")
        return Exported(read(file))
    }
}
