import CalendarExport
import CivilTime
import Foundation
import JobSearch
import Logbook
import Testing
import VCard

@testable import Publishing

/// Exports of a log in memory into a directory that is gone afterwards.
@Suite("An export without a terminal")
final class ExporterTests {
    private let directory: String
    private let logbook: Logbook
    private let style: CalendarStyle

    init() throws {
        directory = NSTemporaryDirectory() + "/publishing-\(UUID().uuidString)"
        try ExportPath.makeDirectory(directory)
        logbook = try Logbook.inMemory(
            clock: { Instant(seconds: 1_780_000_000) }, newUID: { UUID().uuidString })
        let document = """
            {"format": "kith", "version": 1, "companies": [{"uid": "c", "name": "Acme AI"}],
            "contacts": [{"name": "Ada Lovelace", "company": "c"}], "meetups":
            [{"uid": "a", "title": "Swift Berlin", "start": "2026-07-01", "end": "2026-07-01"},
            {"uid": "b", "title": "Fair", "start": "2026-07-02", "end": "2026-07-02"}]}
            """
        _ = try logbook.restore(Data(document.utf8))
        style = CalendarStyle(zone: .utc, clock: ClockTime(hour: 9))
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    private func exporter(
        _ destination: ExportTarget.Destination, _ client: Client.Name? = nil,
        warn: @escaping (ExportWarning) -> Void = { _ in }
    ) -> Exporter {
        let target = ExportTarget(
            destination, form: .event, parts: [.followups, .meetups],
            client: client.map(Client.named))
        return Exporter(logbook, target, style, product: "-//test//EN", warn: warn)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: directory + "/" + name, encoding: .utf8)
    }

    @Test("goes into a stream as it goes into a file")
    func stream() throws {
        var bytes: [UInt8] = []
        #expect(try exporter(.stream { bytes += $0 }).run() == [])
        let path = directory + "/all.ics"
        let reports = try exporter(.file(path)).run()
        #expect(
            reports == [ExportReport(path: path, isChanged: true, counts: [.meetup: 2])])
        #expect(try text("all.ics") == String(decoding: bytes, as: UTF8.self))
        #expect(try text("all.ics").contains("PRODID:-//test//EN\r\n"))
        #expect(try exporter(.file(path)).run().map(\.isChanged) == [false])
    }

    @Test("ends with the error of its stream")
    func brokenStream() {
        struct Broken: Error {}
        #expect(throws: Broken.self) { try exporter(.stream { _ in throw Broken() }).run() }
    }

    @Test("counts the files of a directory, and compares with them in a dry run")
    func files() throws {
        let exporter = exporter(.directory(directory + "/cal"))
        #expect(try exporter.dryRun()?.changes(.added).count == 2)
        #expect(!ExportPath.isThere(directory + "/cal"))
        #expect(
            try exporter.run().first?.files == ExportReport.Files(count: 2, written: 2, removed: 0))
        let again = try #require(try exporter.dryRun())
        #expect(again.changes.isEmpty && again.sameCount == 2 && !again.isMissing)
        try FileManager.default.removeItem(atPath: directory + "/cal")
        #expect(try exporter.dryRun()?.isMissing == true)
    }

    @Test("cancels what was written there, and nothing else, whatever happens in one second")
    func cancelled() throws {
        let path = directory + "/all.ics"
        let days = Meetup.Span.days(Day(ordinal: 20_635), Day(ordinal: 20_635))
        func addTalk(_ uid: String) throws {
            _ = try logbook.add(isNew: true) { _ in
                var talk = Meetup(title: "Talk", time: days)
                talk.uid = uid
                return talk
            }
        }
        _ = try exporter(.file(path)).run()
        // Made and taken back, or cancelled, or removed, and made again: never written.
        try addTalk("never")
        _ = try logbook.undo()
        try addTalk("off")
        _ = try logbook.edit(Meetup.self, "Talk") { meetup, _ in meetup.status = .cancelled }
        try addTalk("gone")
        _ = try logbook.remove(.meetup, "m5", unlink: false)
        _ = try exporter(.file(path)).run()
        #expect(try !text("all.ics").contains("CANCELLED"))
        // Undone, written as gone, and redone: what the calendar holds is what counts.
        _ = try logbook.remove(.meetup, "a", unlink: false)
        _ = try logbook.edit(Meetup.self, "b") { meetup, _ in meetup.status = .cancelled }
        _ = try exporter(.file(path)).run()
        #expect(try text("all.ics").components(separatedBy: "STATUS:CANCELLED").count == 3)
        // Elsewhere it never was.
        let reports = try exporter(.file(directory + "/other.ics")).run()
        #expect(reports.map(\.isOmitted) == [true] && !ExportPath.isThere(directory + "/other.ics"))
        _ = try logbook.undo()
        _ = try logbook.undo()
        _ = try exporter(.file(path)).run()
        #expect(try !text("all.ics").contains("CANCELLED"))
    }

    @Test("has no dry run for a stream")
    func dryStream() throws { #expect(try exporter(.stream { _ in }).dryRun() == nil) }

    @Test("warns of a rule that it leaves out")
    func warnings() throws {
        let document = """
            {"format": "kith", "version": 1, "meetups": [{"uid": "a", "title": "Talk",
            "start": "2026-07-01", "end": "2026-07-01", "rrule": "FREQ=DAILY;BYEASTER=1"}]}
            """
        let logbook = try Logbook.inMemory(
            clock: { Instant(seconds: 1_780_000_000) }, newUID: { UUID().uuidString })
        _ = try logbook.restore(Data(document.utf8))
        var warnings: [ExportWarning] = []
        let target = ExportTarget(.stream { _ in }, form: .event, parts: [.meetups])
        let exporter = Exporter(logbook, target, style, product: "p") { warnings.append($0) }
        _ = try exporter.run()
        guard case .ruleLeftOut(1, "Talk", _) = try #require(warnings.first) else {
            Issue.record("\(warnings)")
            return
        }
    }

    @Test("writes a thing without the address that no calendar may hold, and says so once")
    func badAddress() throws {
        let document = """
            {"format": "kith", "version": 1, "meetups": [{"uid": "a", "title": "Talk",
            "start": "2026-07-01", "end": "2026-07-01", "url": "n/a"}, {"uid": "b",
            "title": "Fair", "start": "2026-07-02", "end": "2026-07-02",
            "url": "https://example.com"}]}
            """
        let logbook = try Logbook.inMemory(
            clock: { Instant(seconds: 1_780_000_000) }, newUID: { UUID().uuidString })
        _ = try logbook.restore(Data(document.utf8))
        var warnings: [ExportWarning] = []
        var bytes: [UInt8] = []
        let target = ExportTarget(.stream { bytes += $0 }, form: .event, parts: [.meetups])
        _ = try Exporter(logbook, target, style, product: "p") { warnings.append($0) }.run()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("SUMMARY:Talk") && !text.contains("URL:n/a"))
        #expect(text.contains("URL:https://example.com"))
        #expect(
            warnings == [
                .fieldLeftOut(.meetup, id: 1, title: "Talk", field: "link", value: "n/a")
            ])
        let bad = BadField(
            thing: Reference(.meetup, 1), label: "Talk", field: "url", value: "n/a",
            flaw: .noAddress)
        #expect(try logbook.examine().badFields == [bad])
    }

    @Test("names the path that is in the way, and changes nothing")
    func inTheWay() throws {
        try ExportPath.makeDirectory(directory + "/cal/b.ics")
        #expect(throws: PublishingError.inTheWay(directory + "/cal/b.ics")) {
            try exporter(.directory(directory + "/cal")).run()
        }
        #expect(!ExportPath.isThere(directory + "/cal/a.ics"))
        #expect(throws: PublishingError.isDirectory(directory + "/cal")) {
            try exporter(.file(directory + "/cal")).run()
        }
    }

    @Test("says which directory cannot be made, and why")
    func noDirectory() throws {
        try Data().write(to: URL(fileURLWithPath: directory + "/file"))
        let error = #expect(throws: PublishingError.self) {
            try exporter(.directory(directory + "/file/deep/cal")).run()
        }
        guard case .cannotMakeDirectory(directory + "/file", let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.code == EEXIST && reason.reason == "File exists")
        #expect(throws: PublishingError.isFile(directory + "/file")) {
            try ExportPath.directory(directory + "/file")
        }
        #expect(try ExportPath.directory(directory + "//") == directory)
    }

    @Test("leaves a directory alone into which another process writes")
    func busy() throws {
        try ExportPath.makeDirectory(directory + "/cal")
        let other = try DraftFolder(in: directory + "/cal")
        #expect(throws: PublishingError.busy(directory + "/cal")) {
            try exporter(.directory(directory + "/cal")).run()
        }
        // Its drafts are still there.
        try other.write([0x0A], as: "a.ics")
        try other.place("a.ics")
        #expect(try text("cal/a.ics") == "\n")
    }

    @Test("puts companies before contacts into cards of 4.0, and none into 3.0")
    func cards() throws {
        let book = try logbook.addressBook()
        for (version, names) in [("3", ["Ada Lovelace"]), ("4", ["Acme AI", "Ada Lovelace"])] {
            let exporter = CardExporter(book, as: version == "3" ? .v3 : .v4, product: "p")
            let path = directory + "/\(version).vcf"
            #expect(try exporter.write(to: path, sparing: logbook, isDryRun: true).isChanged)
            #expect(!ExportPath.isThere(path))
            let report = try exporter.write(to: path, sparing: logbook, isDryRun: false)
            #expect(report.contacts == 1 && report.companies == (version == "3" ? nil : 1))
            let lines = try text("\(version).vcf").split(whereSeparator: \.isNewline)
            let found = lines.filter { $0.hasPrefix("FN:") }.map { $0.dropFirst(3) }
            #expect(found.map(String.init) == names)
            #expect(try !exporter.write(to: path, sparing: logbook, isDryRun: false).isChanged)
        }
    }
}
