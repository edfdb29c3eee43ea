import CalendarExport
import CivilTime
import DAVSync
import JobSearch

@testable import LogSync

/// Forms and what they are asked with.
enum TestForms {
    static let zone = Zone.named("Europe/Berlin", else: .utc)
    static let style = CalendarStyle(zone: zone, clock: ClockTime(hour: 9))

    static func form(_ sort: LogForm.Sort) -> LogForm {
        LogForm(sort, zone: zone, product: "-//kith//kith 1.0//EN", alarms: style)
    }

    static let calendars = CalendarComponent.allCases.map { form(.calendar($0)) }
    static let cards = CardVersion.allCases.map { form(.cards($0)) }

    /// Forms of a kind.
    static func all(_ kind: FormKind) -> [LogForm] { kind.isCard ? cards : calendars }

    static func companyName(_ uid: String) -> String? { "Company, of \(uid.prefix(8))" }
    static func noName(_ uid: String) -> String? { nil }

    static func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}

extension LogForm {
    /// The item of a thing as it is sent.
    func item(_ thing: PortableThing, seen: [String] = ["0123456789abcdef", "fedcba9876543210"])
        -> SyncItem
    {
        SyncItem(
            uid: thing.uid, version: version(of: thing, companyName: TestForms.companyName),
            seen: seen)
    }

    /// The thing that an item says.
    func thing(_ item: SyncItem) throws(FormFault) -> PortableThing {
        try thing(
            uid: item.uid, fields: item.version.fields, modified: item.version.modified,
            companyName: TestForms.companyName)
    }
}
