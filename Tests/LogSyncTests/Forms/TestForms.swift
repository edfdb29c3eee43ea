import CalendarExport
import CivilTime
import DAVSync
import JobSearch
import Testing

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

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self)
    }
    static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// Fails with no more than can be read.
    static func same<T: Equatable>(
        _ a: T, _ b: T, _ form: LogForm, _ bytes: [UInt8], line: Int = #line
    ) throws {
        let isSame = a == b
        try #require(
            isSame,
            "\(line) \(form.sort) \(differences(a, b)) \(TestForms.text(bytes.prefix(1500)))")
    }

    private static func differences(_ a: Any, _ b: Any) -> String {
        func short(_ value: Any?) -> String { String(String(describing: value).prefix(300)) }
        if let a = a as? [String: MergeValue], let b = b as? [String: MergeValue] {
            return Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }
                .map { "\($0): \(short(a[$0])) of \(short(b[$0]))" }.joined(separator: "\n")
        }
        if let a = a as? [String: FieldValue], let b = b as? [String: FieldValue] {
            return Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }
                .map { "\($0): \(short(a[$0])) of \(short(b[$0]))" }.joined(separator: "\n")
        }
        return short(a) + " of " + short(b)
    }
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
