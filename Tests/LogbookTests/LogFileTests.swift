import Foundation
import Testing

@testable import Logbook

@Suite("The files of a log")
struct LogFileTests {
    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }

    @Test("are known by their names and through every link")
    func owned() throws {
        try withLogFile { path in
            let log = try openLog(path, TestClock())
            let folder = (path as NSString).deletingLastPathComponent
            try link(folder + "/here", to: ".")
            try link(folder + "/link", to: "here/log.sqlite")
            try link(folder + "/wal", to: "log.sqlite-wal")
            try FileManager.default.linkItem(atPath: path, toPath: folder + "/hard")
            for ending in ["", "-wal", "-shm", "-journal", ".new-0123456789ab"] {
                #expect(log.owns(path + ending), "\(ending)")
                #expect(log.owns(folder + "/here/log.sqlite" + ending), "\(ending)")
            }
            for name in ["link", "wal", "hard", "LOG.SQLITE", ".//log.sqlite"] {
                #expect(log.owns(folder + "/" + name), "\(name)")
            }
            try Data().write(to: URL(fileURLWithPath: folder + "/mine.ics"))
            for name in ["mine.ics", "log.sqlite.ics", "log.sqlite-2.ics", "log.sqlite.new-backup"]
            {
                #expect(!log.owns(folder + "/" + name), "\(name)")
            }
            #expect(!log.owns(NSTemporaryDirectory() + "/log.sqlite"))
            #expect(try !testLog().owns(path))
        }
    }

    @Test("are known beside the target of a link at the log's place")
    func linked() throws {
        try withLogFile { path in
            _ = try openLog(path, TestClock())
            let folder = (path as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(
                atPath: folder + "/home", withIntermediateDirectories: false)
            let place = folder + "/home/log.sqlite"
            try link(place, to: path)
            for ending in ["", "-wal", "-journal"] {
                #expect(LogFile.isPart(path + ending, of: place), "\(ending)")
                #expect(LogFile.isPart(place + ending, of: place), "\(ending)")
            }
        }
    }

    @Test("have drafts with names of their own, which tell the place and are never too long")
    func drafts() {
        let names = (0..<100).map { _ in DraftName.random(for: "kith.ics") }
        #expect(Set(names).count == 100)
        #expect(names.allSatisfy { DraftName.place(of: $0) == "kith.ics" && $0.count == 25 })
        let long = DraftName.random(for: String(repeating: "ä", count: 127))
        #expect(
            long.utf8.count <= 217 && DraftName.place(of: long)?.allSatisfy { $0 == "ä" } == true)
        for name in [
            "kith.ics", ".new-0123456789ab", "a.new-0123456789aG", "a.new-", "a.new-12", "",
        ] {
            #expect(DraftName.place(of: name) == nil, "\(name)")
        }
    }
}
