import Foundation
import JobSearch
import Testing

@testable import Logbook

struct NewLogTests {
    private func names(beside path: String) throws -> [String] {
        let directory = (path as NSString).deletingLastPathComponent
        return try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    }

    @Test("a new log in which nothing was written is discarded with all its files")
    func empty() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            #expect(log.isNew)
            #expect(try log.companies(Filter()).isEmpty)
            #expect(log.discardIfEmpty())
            #expect(try names(beside: path) == [])
            #expect(try openLog(path, TestClock()).isNew)
        }
    }

    @Test("a log in which something was written stays")
    func written() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.add(isNew: false) { _ in Company(name: "Acme") }
            #expect(!log.discardIfEmpty())
            let again = try openLog(path, TestClock())
            #expect(!again.isNew)
            #expect(try again.companies(Filter()).map(\.name) == ["Acme"])
        }
    }

    @Test("a log in which a setting was made stays")
    func setting() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            _ = try log.set("followUp.days", to: "5")
            #expect(!log.discardIfEmpty())
            #expect(try openLog(path, TestClock()).setting("followUp.days") == "5")
        }
    }

    @Test("a log that somebody else has open stays")
    func shared() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            let other = try openLog(path, TestClock())
            #expect(!other.isNew)
            #expect(!log.discardIfEmpty())
            _ = try other.add(isNew: false) { _ in Company(name: "Acme") }
            #expect(try openLog(path, TestClock()).companies(Filter()).count == 1)
        }
    }
}
