import Foundation
import Synchronization
import Testing

@testable import kith

@Suite("kith serve")
struct ServeCommandTests {
    private final class Record: Sendable {
        let words = Mutex<[[String]]>([])
    }

    @Test("becomes kith-serve, with the home and what was typed")
    func becomes() throws {
        let shell = try Shell()
        try shell.write("#!/bin/sh\n", to: "kith-serve")
        #expect(chmod(shell.directory + "/kith-serve", 0o755) == 0)
        let record = Record()
        var world = shell.world(path: "relative:" + shell.directory)
        world.become = { path, words in record.words.withLock { $0.append([path] + words) } }
        let home = shell.directory + "/.local/share/kith"
        #expect(Kith.run(["serve"], in: world) == 0)
        let typed = [
            "serve", "--home", "/h", "--port", "0", "--listen", "0.0.0.0", "--new-address",
        ]
        #expect(Kith.run(typed, in: world) == 0)
        #expect(
            record.words.withLock { $0.map { Array($0.dropFirst()) } } == [
                ["kith-serve", "--home", home],
                [
                    "kith-serve", "--home", "/h", "--port", "0", "--listen", "0.0.0.0",
                    "--new-address",
                ],
            ])
        #expect(record.words.withLock { $0.allSatisfy { $0[0].hasSuffix("/kith-serve") } })
        // It makes no log, and no directory for one.
        #expect(!FileManager.default.fileExists(atPath: home))
        #expect(Kith.run(["serve", "--port", "70000"], in: world) == 64)
    }

    @Test("prints no JSON, and says what its lines are")
    func json() throws {
        let shell = try Shell()
        let outcome = shell.kith("serve", "--json")
        #expect(outcome.code == 64 && outcome.result.isEmpty)
        #expect(outcome.errors.contains("its first two lines are the addresses"))
        #expect(outcome.errors.contains("kith serve --port 0"))
    }

    @Test("names what to install where kith-serve is missing")
    func missing() throws {
        let world = try Shell().world(path: ".:/nowhere")
        do {
            _ = try ServeProgram(in: world, beside: nil)
            Issue.record("It is found.")
        } catch let error as CommandError {
            #expect(error.message == "kith serve needs kith-serve, which is not installed.")
            #expect(
                error.hint == "Install it beside kith: make install, or apt install kith-serve")
        }
    }
}
