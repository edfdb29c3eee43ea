import CalendarExport
import CivilTime
import Foundation
import JobSearch
import Logbook
import Publishing
import Testing

@testable import Serving

@Suite("What is served of a log")
struct SiteTests {
    private func due(_ text: String) -> FollowUp {
        FollowUp(text: text, due: .day(Day(iso: "2026-03-02") ?? Day(ordinal: 0)))
    }

    @Test("is the bytes of the export, until the log is another one")
    func feed() throws {
        let home = try ServedHome()
        let log = try home.log()
        _ = try log.add { _ in due("send portfolio") }
        func exported() throws -> [UInt8] {
            var bytes: [UInt8] = []
            var style = try log.calendarStyle(in: .named("Europe/Berlin"))
            style.dayMoves = try log.dayMoves().map { ($0.count, $0.at) }
            _ = try Exporter(
                log,
                ExportTarget(
                    .stream { bytes += $0 }, form: .event,
                    parts: [.followups, .meetups, .deadlines]),
                style, product: "-//test//EN", warn: { _ in }
            ).run()
            return bytes
        }
        let first = home.get("kith.ics")
        #expect(try first.body == exported())
        #expect(first.text.contains("Send portfolio"))
        #expect(first["Content-Type"] == "text/calendar; charset=utf-8")
        let tag = try #require(first["ETag"])
        let known = home.get("kith.ics", ("if-none-match", tag), after: 60)
        #expect(known.status == .notModified && known["Last-Modified"] == first["Last-Modified"])

        _ = try log.add { _ in due("call Ada") }
        let second = home.get("kith.ics", ("if-none-match", tag), after: 60)
        #expect(try second.status == .ok && second.body == exported())
        #expect(second["ETag"] != tag)
        // What changes nothing in a calendar is no change.
        _ = try log.add { _ in Company(name: "Acme") }
        let third = home.get("kith.ics", after: 120)
        #expect(third["ETag"] == second["ETag"])
        #expect(third["Last-Modified"] == second["Last-Modified"])
        #expect(home.failures == [])
    }

    @Test("is younger by a second at least after each change, for who goes by dates alone")
    func dates() throws {
        let home = try ServedHome()
        let log = try home.log()
        _ = try log.add { _ in due("one") }
        var dates = [try #require(home.get("kith.ics")["Last-Modified"])]
        for text in ["two", "three", "four"] {
            _ = try log.add { _ in due(text) }
            let answer = home.get("kith.ics", ("if-modified-since", dates[dates.count - 1]))
            #expect(answer.status == .ok, "\(text)")
            dates.append(try #require(answer["Last-Modified"]))
        }
        let seconds = dates.compactMap { Instant(httpDate: $0)?.seconds }
        #expect(seconds.count == 4 && zip(seconds, seconds.dropFirst()).allSatisfy { $0 < $1 })
        #expect(
            home.get("kith.ics", ("if-modified-since", dates[3])).status == .notModified)
    }

    @Test("stands behind the secret address, and everything else is the same 404")
    func paths() throws {
        let home = try ServedHome()
        _ = try home.log().add { _ in Company(name: "Acme") }
        let secret = home.secret.text
        for path in [
            "", "targets", "network", "network-all", "statistics", "keywords", "briefs", "o1",
            "brief-o1", "kith.ics", "contacts.vcf", "style.css", "brief.css", "icon.svg",
        ] {
            #expect(home.get(path).status == .ok, "\(path)")
            #expect(home.get(path + "?now").status == .ok, "\(path)")
        }
        let nowhere = [
            "/", "/kith.ics", "/\(secret)", "//\(secret)/", "/\(secret)//", "/./\(secret)/",
            "/\(secret)/../\(secret)/", "/\(secret)/./kith.ics", "/\(secret)/kith.ics/",
            "/\(secret)/%6bith.ics", "/\(secret)/KITH.ICS", "/\(secret)/network/",
            "/\(secret)/../log.sqlite",
            "/\(secret)/serve-address", "/\(secret)/log.sqlite", "/\(secret)/%2e%2e/log.sqlite",
            "/\(secret)/o0", "/\(secret)/o2", "/\(secret)/o01", "/\(secret)/O1",
            "/\(secret)/o99999999999999999999", "/\(secret)/o-1", "/\(secret)/c1",
            "/\(secret.uppercased())1/", "/\(secret.dropLast())/", "/\(secret)0/kith.ics",
            "/" + SecretAddress().text + "/kith.ics", "/?\(secret)/",
        ]
        let expected = Answer.refusing(.notFound)
        for path in nowhere { #expect(home.ask(path) == expected, "\(path)") }
        #expect(home.failures == [])
    }

    @Test("is found at another address from the moment on at which there is another one")
    func revoked() throws {
        let home = try ServedHome()
        _ = try home.log().add { _ in due("one") }
        #expect(home.get("kith.ics").status == .ok)
        let other = try SecretFile(inHome: home.path).replace()
        #expect(home.get("kith.ics") == .refusing(.notFound))
        #expect(home.ask("/\(other.text)/kith.ics").status == .ok)
        try FileManager.default.removeItem(atPath: home.path + "/serve-address")
        #expect(home.ask("/\(other.text)/kith.ics") == .refusing(.notFound))
    }

    @Test("is told to be missing while the log is away, and found in another one at its place")
    func replaced() throws {
        let home = try ServedHome()
        _ = try home.log().add { _ in due("one") }
        #expect(home.get("kith.ics").text.contains("One"))
        let files = ["", "-wal", "-shm"].map { home.file + $0 }
        for file in files { try? FileManager.default.moveItem(atPath: file, toPath: file + ".old") }
        #expect(home.get("kith.ics") == .refusing(.unavailable))
        #expect(home.get("") == .refusing(.unavailable))
        #expect(home.failures.count == 2)
        // A wrong address learns nothing of it.
        #expect(home.ask("/kith.ics") == .refusing(.notFound))
        _ = try home.log().add { _ in due("two") }
        let answer = home.get("kith.ics")
        #expect(answer.text.contains("Two") && !answer.text.contains("One"))
    }

    @Test("is not written to by it")
    func unchanged() throws {
        let home = try ServedHome()
        let log = try home.log()
        _ = try log.add { _ in due("one") }
        let version = try log.dataVersion()
        for path in ["", "targets", "kith.ics", "contacts.vcf"] { _ = home.get(path) }
        #expect(try log.dataVersion() == version)
        #expect(try log.history(limit: 10).count == 2)
    }
}
