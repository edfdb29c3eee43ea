import DAVSync
import DAVWire
import Foundation
import Testing

@testable import kith

extension HTTPTests {
    @Suite("kith and its kith-http")
    struct ChildTests {
        private func world(_ environment: [String: String] = [:]) -> World {
            signal(SIGPIPE, SIG_IGN)
            var world = World.system()
            world.environment = environment
            return world
        }

        /// The error of asking a program that is a shell script.
        private func error(_ script: String) async throws -> CommandError? {
            let home = try Home()
            try home.program("kith-http", script)
            let child = try HTTPChild(
                in: world(), program: HTTPProgram(home.path("kith-http"), ["PATH": "/usr/bin:/bin"])
            )
            let url = try DAVURL("http://127.0.0.1:1/")
            let login = child.logIn(to: url)
            do {
                try child.send([(1, .get(url))], as: login)
                _ = try child.next()
                return nil
            } catch let error as CommandError {
                // Nothing else comes of asking again.
                #expect { try child.next() } throws: {
                    ($0 as? CommandError)?.message == error.message
                }
                return error
            }
        }

        @Test("a program that is not installed is told with what installs it")
        func missing() throws {
            let home = try Home()
            #expect {
                try HTTPProgram(in: world(["PATH": home.folder]), beside: home.folder)
            } throws: { error in
                let error = error as? CommandError
                return error?.message == "Sync needs kith-http, which is not installed."
                    && error?.hint
                        == "Install it beside kith: make install, or apt install kith-http"
                    && error?.status == .failed
            }
        }

        @Test("it is looked for beside kith first, then in PATH, never where one happens to stand")
        func places() throws {
            let home = try Home()
            try home.program("bin/kith-http", "exit 1")
            try home.program("lib/kith-http", "exit 1")
            let here = world(["PATH": ".:bin:\(home.path("bin"))"])
            #expect(
                try HTTPProgram(in: here, beside: home.path("lib")).path
                    == home.path("lib/kith-http"))
            #expect(
                try HTTPProgram(in: here, beside: home.folder).path == home.path("bin/kith-http"))
            // That which was built with these tests.
            #expect(try HTTPProgram(in: here).path == Visit.program)
        }

        @Test("it is told little of the world around, and no keys of the terminal reach it")
        func surroundings() async throws {
            let home = try Home()
            try home.program(
                "kith-http",
                """
                env | grep -v -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD= | sort >'\(home.path("env"))'
                cut -d' ' -f1,5 /proc/$$/stat >'\(home.path("groups"))'
                grep SigBlk /proc/self/status >'\(home.path("signals"))'
                echo >'\(home.path("done"))'; cat >/dev/null
                """)
            let environment = [
                "PATH": "/usr/bin:/bin", "HOME": home.folder, "LANG": "C.UTF-8", "TZ": "UTC",
                "https_proxy": "http://proxy:1", "no_proxy": "example", "SSL_CERT_FILE": "f",
                "SSL_CERT_DIR": "d", "KITH_PASSWORD": "engine", "LD_PRELOAD": "",
                "SSLKEYLOGFILE": home.path("keys"), "CURL_HOME": home.folder,
            ]
            let child = try HTTPChild(
                in: world(), program: HTTPProgram(home.path("kith-http"), environment))
            // Nothing is asked, so nothing is waited for.
            #expect(try child.next() == nil)
            while !home.names().contains("done") { try await Task.sleep(for: .milliseconds(10)) }
            child.end()
            let lines = try home.text("env").split(separator: "\n").map(String.init)
            #expect(
                lines == [
                    "HOME=\(home.folder)", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "SSL_CERT_DIR=d",
                    "SSL_CERT_FILE=f", "SWIFT_BACKTRACE=enable=no", "TZ=UTC",
                    "https_proxy=http://proxy:1", "no_proxy=example",
                ])
            let groups = try home.text("groups").split(whereSeparator: \.isWhitespace)
            #expect(groups.count == 2 && groups[0] == groups[1])
            #expect(try home.text("signals").hasSuffix("\t0000000000000000\n"))
        }

        @Test("one that ends, or says what it should not, is told in a sentence")
        func broken() async throws {
            let ended = try #require(
                try await error("echo 'libcurl.so.4: not found' >&2; exit 127"))
            #expect(
                ended.message
                    == "kith-http ended with 127 before all was answered: libcurl.so.4: not found")
            #expect(ended.hint == "Look whether it runs: kith-http --version")
            let other = try #require(try await error("echo 'Other.' >&2; exit 65"))
            #expect(other.message == "kith-http is not of this version of kith (Other.).")
            let babble = try #require(try await error("echo hello; cat >/dev/null"))
            #expect(
                babble.message
                    == "kith-http is not of this version of kith (it does not speak as it should).")
            #expect(
                babble.hint == "Install both together: make install, or apt install kith-http")
            let stray = try #require(
                try await error(
                    "printf '\\021\\0\\0\\0\\7\\0\\0\\0\\10\\0\\0\\0\\310\\0\\0\\0\\0"
                        + "\\023\\0\\0\\0\\7\\0\\0\\0\\0'; cat >/dev/null"))
            #expect(
                stray.message
                    == "kith-http is not of this version of kith (it answered what was not asked).")
            let nothing = HTTPProgram("/nowhere/kith-http", [:])
            #expect(throws: CommandError.self) { try HTTPChild(in: world(), program: nothing) }
        }

        @Test("a signal to stop ends the wait")
        func stopped() throws {
            let server = try HostileServer()
            var world = world()
            world.stopSignal = { SIGINT }
            let child = try HTTPChild(in: world, program: HTTPProgram(Visit.program, [:]))
            let url = try server.url("/stall")
            try child.send([(1, .get(url))], as: child.logIn(to: url))
            #expect {
                _ = try child.next()
            } throws: { ($0 as? Interruption)?.signal == SIGINT }
            child.end()
            #expect(child.awaited == 1)
        }

        @Test("a body that is too large is not sent, and the others are")
        func tooLarge() throws {
            let server = try HostileServer()
            let url = try server.url("/status/201")
            let body = [UInt8](repeating: 0x20, count: (48 << 20) + 1)
            let requests: [DAVRequest] = [
                .put(body, .calendar, to: url, if: .isNew), .get(url), .get(url),
            ]
            let visit = try Visit(url)
            let results = try visit.all(requests)
            #expect(results[0]?.kind == .badRequest)
            #expect([1, 2].map { results[$0]?.told } == ["201 told", "201 told"])
            #expect(try server.log(visit).map(\.method) == ["GET", "GET"])
        }
    }
}
