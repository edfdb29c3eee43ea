import CalendarExport
import CivilTime
import Foundation
import JobSearch
import Logbook
import Testing

@testable import Publishing

@Suite("A file that takes its place when it is whole")
final class AtomicFileTests {
    private let directory: String
    private let logbook: Logbook

    init() throws {
        directory = NSTemporaryDirectory() + "/atomic-\(UUID().uuidString)"
        try ExportPath.makeDirectory(directory)
        logbook = try Logbook.inMemory(
            clock: { Instant(seconds: 1_780_000_000) }, newUID: { UUID().uuidString })
    }

    deinit { try? FileManager.default.removeItem(atPath: directory) }

    private func names(_ folder: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory + folder).sorted()
    }

    private func put(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: directory + "/" + name))
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: directory + "/" + name, encoding: .utf8)
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: directory + "/" + name, withDestinationPath: target)
    }

    private func write(_ text: String, to name: String) throws {
        _ = try TextFile.write(text, to: directory + "/" + name, sparing: logbook)
    }

    @Test("leaves nothing beside its place, written or given up")
    func clean() throws {
        try put("old", "a.txt")
        do {
            let file = try FileInPlace(directory + "/a.txt", sparing: logbook)
            try file.write(Array("half".utf8))
            let beside = try names()
            #expect(beside.count == 2 && DraftName.place(of: beside[1]) == "a.txt", "\(beside)")
        }
        #expect(try names() == ["a.txt"])
        #expect(try text("a.txt") == "old")
        try write("new", to: "a.txt")
        #expect(try names() == ["a.txt"])
        #expect(try text("a.txt") == "new")
    }

    @Test("sweeps the drafts of killed processes, not those that are being written, and no links")
    func swept() throws {
        let other = try FileInPlace(directory + "/b.txt", sparing: logbook)
        let held = try #require(try names().first)
        let (left, link) = ("c.txt.new-0123456789ab", "d.txt.new-0123456789ab")
        let others = ["c.txt.new-1", "c.txt.new-backup", "log.sqlite.new-0123456789ab", "mine"]
        for name in [left] + others { try put(name, name) }
        try self.link(link, to: "mine")
        try write("new", to: "a.txt")
        #expect(try names() == ([held, link, "a.txt"] + others).sorted())
        #expect(try text("mine") == "mine")
        try other.finish()
        #expect(try names() == ([link, "a.txt", "b.txt"] + others).sorted())
    }

    @Test("makes its draft only where nothing stands, be it a link")
    func exclusive() throws {
        try put("mine", "mine")
        try link("draft", to: "mine")
        let open = try OpenDirectory(directory)
        for name in ["draft", "mine"] {
            let error = #expect(throws: SystemError.self) { try open.make(name) }
            #expect(error?.code == EEXIST)
        }
        #expect(try text("mine") == "mine")
    }

    @Test("stays in its directory when another one takes its path")
    func moved() throws {
        for name in ["cal", "victim"] { try ExportPath.makeDirectory(directory + "/" + name) }
        let file = try FileInPlace(directory + "/cal/a.txt", sparing: logbook)
        try file.write(Array("new".utf8))
        try FileManager.default.moveItem(
            atPath: directory + "/cal", toPath: directory + "/moved")
        try link("cal", to: "victim")
        try file.finish()
        #expect(try names("/victim") == [])
        #expect(try text("moved/a.txt") == "new")
    }

    @Test("keeps the rights of the user's file that it replaces, and is the user's alone else")
    func rights() throws {
        func mode(_ name: String) throws -> Int? {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: directory + "/" + name)
            return (attributes[.posixPermissions] as? NSNumber)?.intValue
        }
        try write("a", to: "a.txt")
        #expect(try mode("a.txt") == 0o600)
        for rights in [0o644, 0o400] {
            try FileManager.default.setAttributes(
                [.posixPermissions: rights], ofItemAtPath: directory + "/a.txt")
            try write("\(rights)", to: "a.txt")
            #expect(try mode("a.txt") == rights)
            #expect(try text("a.txt") == "\(rights)")
        }
    }

    @Test("a directory's drafts are not looked for behind a link, nor a file taken for them")
    func plantedLink() throws {
        for name in ["cal", "victim"] { try ExportPath.makeDirectory(directory + "/" + name) }
        try put("precious", "victim/a.ics")
        let error = PublishingError.inTheWay(directory + "/cal/.kith-new")
        try link("cal/.kith-new", to: "../victim")
        #expect(throws: error) { try DraftFolder(in: directory + "/cal") }
        try FileManager.default.removeItem(atPath: directory + "/cal/.kith-new")
        try put("precious", "cal/.kith-new")
        #expect(throws: error) { try DraftFolder(in: directory + "/cal") }
        #expect(try text("victim/a.ics") == "precious")
        #expect(try text("cal/.kith-new") == "precious")
    }

    @Test("a directory's drafts are emptied of what a killed process left, and of nothing else")
    func emptied() throws {
        try ExportPath.makeDirectory(directory + "/.kith-new/folder.ics")
        try put("half", ".kith-new/a.ics")
        try put("precious", ".kith-new/notes.txt")
        try link(".kith-new/link.ics", to: "notes.txt")
        try put("half", "b.txt.new-0123456789ab")
        let drafts = try DraftFolder(in: directory)
        #expect(try names("/.kith-new") == ["folder.ics", "link.ics", "notes.txt"])
        #expect(try names() == [".kith-new"])
        withExtendedLifetime(drafts) {}
    }
}
