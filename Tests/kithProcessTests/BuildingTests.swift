import Foundation
import TestTools
import Testing

/// Targets of the Makefile: which of them install packages, and which only name what is missing.
@Suite(.enabled(if: Workshop.isHere, "needs make"))
struct BuildingTests {
    @Test(
        "without the packages, building and installing name them and make setup, and install none",
        arguments: ["build", "install"])
    func missing(target: String) async throws {
        let shop = try Workshop()
        let ended = try await shop.make(target)
        #expect(ended.code == 2)
        #expect(ended.errors.contains(" libical-dev "), "\(ended.errors)")
        #expect(ended.errors.contains("`make setup`"), "\(ended.errors)")
        #expect(shop.calls == [])
    }

    @Test("with the packages, building builds and installs none")
    func build() async throws {
        let shop = try Workshop(hasPackages: true)
        #expect(try await shop.make("build").code == 0)
        #expect(
            shop.calls == [
                "swift build -c release --product kith",
                "swift build -c release --product kith-serve",
                "swift build -c release --product kith-http",
            ])
    }

    @Test("what is not built is not built to be installed")
    func notBuilt() async throws {
        let shop = try Workshop(hasPackages: true)
        let ended = try await shop.make("install")
        #expect(ended.code == 2)
        #expect(ended.errors.contains("run `make build` first"), "\(ended.errors)")
        #expect(shop.calls == [])
    }

    @Test("what is built is installed as it is, with the manual and the completions")
    func install() async throws {
        let shop = try Workshop()
        try shop.home.program(".build/release/kith", "echo built")
        #expect(try await shop.make("install").code == 2)
        try shop.home.program(".build/release/kith-http", "echo built, too")
        #expect(try await shop.make("install").code == 2)
        try shop.home.program(".build/release/kith-serve", "echo built as well")
        let ended = try await shop.make("install", "DESTDIR=" + shop.home.path("root"))
        #expect(ended.code == 0, "\(ended.errors)")
        #expect(
            try shop.home.read("root/usr/local/bin/kith") == shop.home.read(".build/release/kith"))
        for name in ["kith-http", "kith-serve"] {
            #expect(
                try shop.home.read("root/usr/local/bin/" + name)
                    == shop.home.read(".build/release/" + name))
        }
        for name in ["kith.1", "kith-contact-edit.1", "kith-http.1", "kith-when.7"] {
            let place = "root/usr/local/share/man/man\(name.suffix(1))/\(name)"
            #expect(try shop.home.read(place) == shop.home.read("Manual/" + name))
        }
        // Whatever the program says to `kith completion`.
        for name in [
            "bash-completion/completions/kith", "zsh/site-functions/_kith",
            "fish/vendor_completions.d/kith.fish",
        ] { #expect(try shop.home.text("root/usr/local/share/" + name) == "built\n") }
        #expect(shop.calls == [])
    }

    @Test(
        "the demo and the tests install what is missing, and then build",
        arguments: ["demo", "test"],
        [0, 1000])
    func setUp(target: String, user: Int) async throws {
        let shop = try Workshop(user: user)
        // The demo has nothing to show.
        _ = try await shop.make(target)
        let calls = shop.calls.map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
        let sudo = user == 0 ? [] : ["sudo apt-get", "sudo env"]
        let asked = calls.filter { $0.hasPrefix("sudo") }
        #expect(asked == sudo)
        let done = calls.filter { !$0.hasPrefix("sudo") }
        #expect(
            done == [
                "apt-get update", "apt-get install",
            ]
                + (target == "demo"
                    ? ["swift build", "swift build", "swift build"] : ["swift test"]))
    }

    @Test(
        "where there is no apt, all of them name what is missing",
        arguments: ["setup", "build", "install", "demo", "test"])
    func otherSystem(target: String) async throws {
        let shop = try Workshop(isDebian: false)
        let ended = try await shop.make(target)
        #expect(ended.code == 2)
        #expect(ended.errors.contains("Missing, please install: pkg-config"), "\(ended.errors)")
        #expect(ended.errors.contains("`make setup`"), "\(ended.errors)")
        #expect(shop.calls == [])
    }

    @Test(
        "a release names its commit, in its place in the program, whose size stays",
        .enabled(if: Workshop.canName, "needs git and binutils"))
    func commit() async throws {
        let home = try Home()
        let program = home.path("kith")
        try FileManager.default.copyItem(atPath: Tools.kith, toPath: program)
        try Program.makeRunnable(program)
        let size = try FileManager.default.attributesOfItem(atPath: program)[.size] as? Int
        #expect(try await home.start(program, ["--version"]).end().output == "0.2.0\n")
        let script = Tools.package + "/scripts/name-commit"
        let ended = try await home.start("/bin/bash", [script, program]).end()
        #expect(ended.code == 0 && ended.errors.isEmpty, "\(ended)")
        let version = try await home.start(program, ["--version"]).end().output
        #expect(version.wholeMatch(of: /0\.2\.0 \([0-9a-f]{10}\+?\)\n/) != nil, "\(version)")
        #expect(
            try FileManager.default.attributesOfItem(atPath: program)[.size] as? Int == size)
    }
}
