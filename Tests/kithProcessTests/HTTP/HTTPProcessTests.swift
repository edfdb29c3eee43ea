import DAVWire
import Foundation
import Testing

@testable import kith

extension HTTPTests {
    @Suite("The process kith-http")
    struct ProcessTests {
        private static let secret = "correct-horse-battery"

        private func request(_ id: UInt32, _ server: HostileServer, _ path: String) -> [UInt8] {
            WireRequest(login: 1, method: "GET", url: "http://127.0.0.1:\(server.port)\(path)")
                .frames(id).flatMap(\.bytes)
        }

        private func login(_ server: HostileServer, limits: WireLogin.Limits = .init()) -> [UInt8] {
            WireLogin(
                origin: "http://127.0.0.1:\(server.port)", user: "ada",
                password: ProcessTests.secret, limits: limits
            ).frame(1).bytes
        }

        @Test("says its version, which is kith's, and that of libcurl")
        func version() throws {
            let raw = try RawChild(["--version"])
            let (code, errors) = raw.end()
            #expect((code, errors) == (0, ""))
            let text = String(decoding: raw.told, as: UTF8.self)
            #expect(text.hasPrefix("kith-http \(kithVersion) (libcurl/"))
            #expect(text.hasSuffix(")\n"))
        }

        @Test("takes no other arguments, and says so")
        func arguments() throws {
            let raw = try RawChild(["https://ada:engine@cloud.example/"])
            let (code, errors) = raw.end()
            #expect(code == 64)
            #expect(errors == "kith-http takes no arguments but --version: kith sync starts it.\n")
            #expect(raw.told.isEmpty)
        }

        @Test("on a terminal it says what it is, and ends with 2")
        func terminal() async throws {
            let home = try Home()
            try home.write("[]", to: "keys.json")
            let ended = try await home.python("terminal.py", home.path("keys.json"), Visit.program)
            #expect(ended.code == 2)
            #expect(
                ended.output.split(whereSeparator: \.isNewline) == [
                    "kith-http is the network of kith sync, which starts it: it is not typed."
                ])
        }

        @Test("ends when its input ends, whatever is under way")
        func endOfInput() throws {
            let empty = try RawChild()
            empty.closeInput()
            #expect(empty.end() == (0, ""))
            let server = try HostileServer()
            let raw = try RawChild()
            raw.put(
                login(server) + request(1, server, "/status/200") + request(2, server, "/stall"))
            #expect(try raw.next().id == 1)
            raw.closeInput()
            #expect(raw.end() == (0, ""))
        }

        @Test("answers what was asked when it hears that nothing more comes, and then ends")
        func end() throws {
            let server = try HostileServer()
            let raw = try RawChild()
            var bytes = login(server)
            for id: UInt32 in 1...9 { bytes += request(id, server, "/status/20\(id)") }
            raw.put(bytes + WireFrame(.end, 0).bytes)
            var statuses: [UInt32: Int] = [:]
            for _ in 1...9 {
                let (id, result) = try raw.next()
                statuses[id] = try result.get().status
            }
            // A 204 has no body, but this one has.
            #expect(statuses.count == 9 && statuses.allSatisfy { $0.value == 200 + Int($0.key) })
            #expect(raw.end() == (0, ""))
        }

        @Test("ends on SIGTERM")
        func terminated() throws {
            let server = try HostileServer()
            let raw = try RawChild()
            raw.put(
                login(server) + request(1, server, "/status/200") + request(2, server, "/stall"))
            #expect(try raw.next().id == 1)
            raw.process.terminate()
            #expect(raw.end() == (128 + SIGTERM, ""))
        }

        @Test(
            "what is none of its frames ends it with 65 and one sentence, which has nothing of it",
            arguments: [
                Array("GET / HTTP/1.1\r\n\r\n".utf8), [1, 0, 0, 0, 0, 0xFF, 0, 0, 0],
                [1, 0, 0, 0, 1, 0, 0, 0, 6, 9] + Array("abcde".utf8),
                WireFrame(.body, 1, [7]).bytes,
                WireFrame(.done, 1).bytes,
            ])
        func garbage(bytes: [UInt8]) throws {
            let raw = try RawChild()
            raw.put(bytes)
            let (code, errors) = raw.end()
            #expect(code == 65)
            #expect(raw.told.isEmpty)
            #expect(errors.hasPrefix("What came is not of this version of kith: "))
            #expect(errors.split(separator: "\n").count == 1)
        }

        @Test("two requests of one number, and one of an unknown login, are faults of the caller")
        func misuse() throws {
            let server = try HostileServer()
            let raw = try RawChild()
            raw.put(request(5, server, "/echo"))
            #expect(try raw.next().result.failure?.kind == .badRequest)
            raw.put(login(server) + request(6, server, "/stall") + request(6, server, "/echo"))
            #expect(raw.end().code == 65)
        }

        @Test("a password is in no argument, no environment, no output and no core file")
        func secrets() throws {
            let server = try HostileServer()
            let raw = try RawChild(environment: ["SWIFT_BACKTRACE": "enable=no"])
            raw.put(login(server) + request(1, server, "/basic"))
            #expect(try raw.next().result.map(\.status) == .success(401))
            let folder = "/proc/\(raw.process.processIdentifier)"
            if FileManager.default.fileExists(atPath: folder) {
                // Where it is not to be read by this user, it is no secret's place either.
                for name in ["cmdline", "environ"] {
                    let text = (try? Data(contentsOf: URL(filePath: "\(folder)/\(name)"))) ?? Data()
                    let bytes = String(decoding: text, as: UTF8.self)
                    #expect(!bytes.contains(ProcessTests.secret))
                    if name == "cmdline" { #expect(bytes.hasPrefix(Visit.program)) }
                }
                let limits = try String(contentsOfFile: folder + "/limits", encoding: .utf8)
                let line = limits.split(separator: "\n").first {
                    $0.hasPrefix("Max core file size")
                }
                #expect(line?.split(separator: " ").suffix(3).prefix(2) == ["0", "0"])
                let owner = try FileManager.default.attributesOfItem(atPath: folder + "/mem")
                #expect(owner[.ownerAccountID] as? Int == 0)
            }
            // The address is right, but nobody is there: failures have no password either.
            raw.put(
                WireLogin(
                    origin: "http://127.0.0.1:1", user: "ada", password: ProcessTests.secret
                ).frame(1).bytes)
            raw.put(
                WireRequest(login: 1, method: "GET", url: "http://127.0.0.1:1/").frames(2)
                    .flatMap(\.bytes))
            #expect(try raw.next().result.failure?.kind == .refused)
            raw.put([0])
            let (code, errors) = raw.end()
            #expect(code == 65)
            let encoded = Data("ada:\(ProcessTests.secret)".utf8).base64EncodedString()
            for text in [errors, String(decoding: raw.told, as: UTF8.self)] {
                #expect(!text.contains(ProcessTests.secret))
                #expect(!text.contains(encoded))
            }
        }
    }
}
