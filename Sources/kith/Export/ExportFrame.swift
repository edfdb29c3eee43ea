import CalendarExport
import ICalendar

/// What stands around the items of an exported file.
struct ExportFrame: Sendable {
    var client: Client?
    var form: CalendarStyle.Form
    /// A file of a directory (vdir): a server's rules count, which allow neither METHOD nor a name.
    var isForDirectory = false

    /// The end of every calendar.
    static let end = Array("END:VCALENDAR\r\n".utf8)

    /// The beginning of a calendar with `count` items.
    ///
    /// One item is no calendar: with a name, Outlook would open an empty calendar instead of the event.
    func begin(_ extent: CalendarExtent, count: Int) throws -> [UInt8] {
        var calendar = VCalendar(product: "-//kith//kith \(kithVersion)//EN")
        if !isForDirectory {
            calendar.method = client?.method
            if count != 1 {
                calendar.name = form == .todo ? "kith to-dos" : "kith"
                calendar.refreshHours = 6
            }
        }
        var buffer: [UInt8] = []
        try extent.begin(calendar, into: &buffer)
        return buffer
    }
}
