import Foundation
import Testing

@testable import kith

/// The files of other programs that the readers are tested with, in the log.
@Suite("Importing each form twice")
struct ImportTwiceTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "IntakeTests/Fixtures")

    @Test(
        "the second import of a file changes nothing and is no step",
        arguments: [
            ("google/old-joined-values-and-groups.csv", ""), ("google/new-every-column.csv", ""),
            ("google/new-only-used-columns.csv", ""), ("outlook/program-order.csv", ""),
            ("outlook/web-order.csv", ""), ("outlook/semicolons-bom.csv", ""),
            ("outlook/utf-16-tabs.csv", ""), ("outlook/windows-1252.csv", ""),
            ("csv/full-name-and-employer.csv", "Full Name=name,Employer=company,Mail=email"),
            ("csv/semicolons-vorname-nachname.csv", "Vorname=first,Nachname=last"),
            ("csv/names-with-commas.csv", "Name, full=name,Firm=company"),
            ("csv/no-known-column.csv", "Wer=name,Wo=company"),
            ("linkedin/connections-bom-preamble.csv", ""), ("linkedin/closed-profiles.csv", ""),
            ("linkedin/quotes.csv", ""), ("linkedin/no-url-column.csv", ""),
            ("linkedin/invitations.csv", ""), ("linkedin/messages-8col.csv", ""),
            ("linkedin/messages-widest.csv", ""),
        ])
    func twice(file: String, map: String) throws {
        let shell = try Shell()
        let path = ImportTwiceTests.fixtures.appending(path: file).path
        let line = ["import", path, "--json"] + (map.isEmpty ? [] : ["--map", map])
        let first = shell.kith(line, [:], input: "")
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.result.contains("\"step\": 1,"))
        let before = shell.kith("backup", "-", input: "").result
        let second = shell.kith(line, [:], input: "")
        #expect(second.code == 0, "\(second.errors)")
        #expect(second.result.contains("\"step\": null,"))
        #expect(
            second.result.contains("\"added\": 0,") && second.result.contains("\"changed\": 0,"))
        #expect(shell.kith("backup", "-", input: "").result == before)
    }
}
