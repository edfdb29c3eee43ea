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

    @Test("a new log sweeps the drafts of killed processes, and nothing else")
    func swept() throws {
        try withLogFile { path in
            let folder = (path as NSString).deletingLastPathComponent
            let left = ["", "-wal", "-shm", "-journal"].map { "log.sqlite.new-0123456789ab" + $0 }
            let others = [
                "log.sqlite.new-backup", "log.sqlite.new-0123456789AB",
                "log.sqlite.new-0123456789a",
                "log.sqlite.new-0123456789ab-old", "other.sqlite.new-0123456789ab", "mine",
            ]
            for name in left + others {
                try Data(name.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
            // A link and a directory of such names are nobody's drafts.
            let (link, directory) = ("log.sqlite.new-111111111111", "log.sqlite.new-222222222222")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/" + link, withDestinationPath: "mine")
            try FileManager.default.createDirectory(
                atPath: folder + "/" + directory, withIntermediateDirectories: false)
            // One that is being made is left alone.
            try LogFile.keeping(path) { LogFile.sweep(path) }
            #expect(try Set(names(beside: path)).isSuperset(of: left))
            _ = try openLog(path, TestClock())
            let now = try names(beside: path).filter { !$0.hasPrefix("log.sqlite-") }
            #expect(now == (others + [link, directory, "log.sqlite"]).sorted())
            // With a log there, an export sweeps.
            try Data().write(to: URL(fileURLWithPath: folder + "/" + left[0]))
            try openLog(path, TestClock()).sweepDrafts()
            #expect(try !names(beside: path).contains(left[0]))
        }
    }
}
