import CivilTime
import Foundation
import ICalendar
import Intake
import JobSearch
import Testing

/// A file of the folder Fixtures.
func fixture(_ path: String) throws -> [UInt8] {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    return Array(try Data(contentsOf: folder.appending(path: path)))
}

/// All that a file says.
func findings(
    _ bytes: [UInt8], as format: IntakeFormat? = nil, zone: Zone = .utc
) throws -> [Finding] {
    var findings: [Finding] = []
    try Intake.read(ByteSource(bytes), as: format, zone: zone) { findings.append($0) }
    return findings
}

/// The contacts among what a file says.
func contacts(_ path: String) throws -> [FoundContact] {
    try findings(fixture(path)).compactMap {
        if case .contact(let contact) = $0 { contact } else { nil }
    }
}

/// Ada Lovelace as most of the files have her.
func ada(line: Int) -> FoundContact {
    var contact = FoundContact(line: line, name: "Ada Lovelace")
    contact.company = "Engines, Ltd."
    contact.title = "Programmer"
    contact.emails = ["ada@example.com"]
    contact.linkedIn = "https://www.linkedin.com/in/ada-lovelace"
    contact.connectedOn = Day(iso: "2026-02-08")
    return contact
}
