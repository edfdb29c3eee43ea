import CivilTime
import ICalendar
import Intake
import JobSearch
import Testing

/// Disks fill up and downloads break off: every beginning of a file is a file that somebody has.
@Suite("Files that are cut off")
struct CutFileTests {
    @Test(
        "cut at any byte, a file is refused or gives what stands before the cut",
        arguments: [
            "google/old-joined-values-and-groups.csv", "google/new-every-column.csv",
            "google/new-only-used-columns.csv", "outlook/program-order.csv",
            "outlook/web-order.csv", "outlook/semicolons-bom.csv", "outlook/utf-16-tabs.csv",
            "outlook/windows-1252.csv", "csv/full-name-and-employer.csv",
            "csv/semicolons-vorname-nachname.csv", "linkedin/connections-bom-preamble.csv",
            "linkedin/closed-profiles.csv", "linkedin/quotes.csv",
        ])
    func cut(path: String) throws {
        let bytes = try fixture(path)
        let map =
            path.hasPrefix("csv/full")
            ? try ColumnMap(["Full Name=name,Employer=company"])
            : path.hasPrefix("csv/") ? try ColumnMap(["Vorname=first,Nachname=last"]) : nil
        func read(_ bytes: [UInt8]) throws -> [FoundContact] {
            var found: [FoundContact] = []
            try Intake.read(ByteSource(bytes), map: map, zone: .utc) {
                if case .contact(let contact) = $0 { found.append(contact) }
            }
            return found
        }
        let whole = try read(bytes)
        #expect(!whole.isEmpty)
        for count in 0..<bytes.count {
            do {
                let found = try read(Array(bytes.prefix(count)))
                // The cut may go through the last contact's last column.
                #expect(found.dropLast() == whole.prefix(max(0, found.count - 1)), "\(count)")
                #expect(found.count <= whole.count, "\(count)")
            } catch {
                #expect(error is IntakeError, "\(count)")
            }
        }
    }

    @Test(
        "messages and invitations that are cut are refused or become interactions with somebody",
        arguments: ["messages-widest", "messages-8col", "invitations"])
    func interactions(name: String) throws {
        let bytes = try fixture("linkedin/\(name).csv")
        for count in 0..<bytes.count {
            do {
                for case .interaction(let found) in try findings(Array(bytes.prefix(count))) {
                    #expect(!found.people.isEmpty && !found.text.isEmpty, "\(count)")
                }
            } catch { #expect(error is IntakeError, "\(count)") }
        }
    }
}
