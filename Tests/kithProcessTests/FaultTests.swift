import Foundation
import Testing

/// System calls that fail: what is said of the log is so, and the program ends.
@Suite(.enabled(if: Tools.hasFaults, "needs Linux and cc"))
struct FaultTests {
    /// A home with a log, and the library that has calls fail.
    private func faultyHome() async throws -> Home {
        let home = try Home()
        let built = try await home.start(
            Tools.compiler,
            ["-shared", "-fPIC", "-o", home.path("faults.so"), Tools.fixture("faults.c"), "-ldl"]
        ).end()
        try #require(built.code == 0, "\(built.errors)")
        try await home.restoreSample()
        return home
    }

    private func kith(_ home: Home, _ arguments: [String], fault: String) async throws -> Ended {
        try await home.start(
            Tools.kith, arguments,
            environment: home.environment.merging([
                "LD_PRELOAD": home.path("faults.so"), "KITH_FAULT": fault,
            ]) { $1 }
        ).end(within: .seconds(60))
    }

    @Test("a change that the disk does not take is not there, and made once when it is repeated")
    func sync() async throws {
        let home = try await faultyHome()
        #expect(try await home.kith("met", "Somebody Else").code == 0)
        let before = try await home.backup()
        for fault in ["fdatasync -wal 1", "fdatasync -wal 1+"] {
            let ended = try await kith(home, ["met", "Zora Neale"], fault: fault)
            #expect(ended.code == 74 && ended.output.isEmpty)
            #expect(ended.errors.contains("Nothing was changed."), "\(ended.errors)")
            #expect(try await home.backup() == before, "\(fault)")
        }
        #expect(try await kith(home, ["undo"], fault: "fdatasync -wal 1").code == 74)
        #expect(try await home.backup() == before)
        let again = try await home.kith("met", "Zora Neale")
        #expect(again.output.contains("New contact: Zora Neale"), "\(again.errors)")
        #expect(try await home.look().integrity == "ok")
    }

    @Test("what is erased is told as erased where the files of the log cannot be written anew")
    func erasing() async throws {
        let home = try await faultyHome()
        #expect(try await home.kith("remove", "i1", "--unlink").code == 0)
        // The log itself is written only after the change is made.
        let ended = try await kith(
            home, ["trash", "empty", "--yes"], fault: "fdatasync log.sqlite 1+")
        #expect(ended.code == 74)
        #expect(ended.errors.contains("Error: It is erased, but "), "\(ended.errors)")
        #expect(!ended.errors.contains("Nothing was changed") && ended.hasHint)
        #expect(try await home.kith("trash").output == "The trash is empty.\n")
        #expect(try await home.kith("doctor").code == 0)
    }

    @Test("the first of two files of an export is told where the second cannot be written")
    func bothFiles() async throws {
        let home = try await faultyHome()
        let fault = "fdatasync -wal 3"
        let ended = try await kith(
            home, ["export", "--as", "both", "-o", home.path("kith.ics")], fault: fault)
        #expect(ended.code == 74)
        #expect(home.names().filter { $0.hasSuffix(".ics") } == ["kith.ics"])
        #expect(ended.errors.contains("Wrote \(home.path("kith.ics")): "), "\(ended.errors)")
        #expect(!ended.errors.contains("Nothing was changed"), "\(ended.errors)")
    }

    @Test("a page that the disk does not give is the disk's failure and no damage")
    func reading() async throws {
        let home = try await faultyHome()
        for call in [1, 4, 9] {
            for line in [["today"], ["met", "Zora Neale"], ["search", "ada"]] {
                let ended = try await kith(home, line, fault: "pread64 log.sqlite \(call)")
                #expect(ended.code == 74, "\(line) \(call): \(ended.errors)")
                #expect(ended.errors.contains("The disk failed"), "\(ended.errors)")
                #expect(!ended.errors.contains("Move it away"), "\(ended.errors)")
            }
        }
    }

    @Test("without a second thread everything is done, and the program ends")
    func threads() async throws {
        let home = try await faultyHome()
        let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        let rows = (1...2000).map { "First\($0),Last\($0),,,Company,Engineer,08 Feb 2026" }
        try home.write(([header] + rows).joined(separator: "\n"), to: "Connections.csv")
        let fault = "pthread_create x 1+"
        for line in [
            ["today"], ["met", "Zora Neale"], ["import", home.path("Connections.csv")],
            ["export", "--only", "followups,meetups,interactions"],
        ] {
            let ended = try await kith(home, line, fault: fault)
            #expect(ended.code == 0, "\(line): \(ended.errors)")
        }
        let alone = try Data(contentsOf: URL(fileURLWithPath: home.home + "/exports/kith.ics"))
        #expect(
            try await home.kith("export", "--only", "followups,meetups,interactions").code == 0)
        let both = try Data(contentsOf: URL(fileURLWithPath: home.home + "/exports/kith.ics"))
        #expect(alone == both)
        #expect(try await home.look().contacts > 2000)
    }

    @Test(
        "the words of a command line are heard where /proc cannot be read",
        .enabled(if: Tools.hasMounts, "needs to mount: root or user namespaces"))
    func withoutProc() async throws {
        let home = try await faultyHome()
        let ended = try await home.start(
            "/usr/bin/unshare",
            Tools.unshare + [
                "/bin/sh", "-c", "mount -t tmpfs none /proc && kith search zzz; kith --version",
            ]
        ).end()
        #expect(ended.errors.isEmpty, "\(ended.errors)")
        #expect(ended.output.hasPrefix("Nothing has these words.\n"), "\(ended.output)")
        #expect(!ended.output.contains("Overdue"))
    }
}
