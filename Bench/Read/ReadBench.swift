import CivilTime
import Foundation
import ICalendar

/// Reads a calendar file as kith does and says what parse.c says of it: `read-bench calendar.ics`.
@main
struct ReadBench {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else { exit(64) }
        let file = open(CommandLine.arguments[1], O_RDONLY)
        guard file >= 0 else { exit(66) }
        let reader = try CalendarReader(ByteSource(takingOver: file))
        var (events, letters, seconds) = (0, 0, 0)
        try reader.forEach { entry in
            guard case .item(let item) = entry, let start = item.start, let end = item.end else {
                return
            }
            events += 1
            letters += item.uid.utf8.count + item.summary.utf8.count
            seconds += end.instant(in: .utc) - start.instant(in: .utc)
        }
        print("\(events) events, \(letters) letters, \(seconds) seconds")
    }
}
