import CalendarExport
import ICalendar

/// The lines of an exported file around its items.
struct ExportFrame: Sendable {
    /// Value of PRODID.
    let product: String
    let client: Client?
    private let form: CalendarStyle.Form
    /// A file of a directory (vdir): a server's rules count, which allow neither METHOD nor a name.
    private let isForDirectory: Bool

    init(product: String, target: ExportTarget) {
        self.product = product
        client = target.client
        form = target.form
        isForDirectory = target.isDirectory
    }

    /// The end of every calendar.
    static let end = Array("END:VCALENDAR\r\n".utf8)

    /// Renders the beginning of a calendar with `count` items.
    ///
    /// One item is no calendar: with a name, Outlook would open an empty calendar instead of the
    /// event.
    func begin(_ extent: CalendarExtent, count: Int) throws -> [UInt8] {
        var calendar = VCalendar(product: product)
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
