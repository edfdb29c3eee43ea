import Foundation
import Testing

/// kith is local: what SECURITY.md promises of it.
@Suite("The network")
struct NetworkTests {
    private func watchedHome() async throws -> (Home, [String: String]) {
        let home = try Home()
        let built = try await home.start(
            Tools.compiler,
            ["-shared", "-fPIC", "-o", home.path("sockets.so"), Tools.fixture("sockets.c")]
        ).end()
        try #require(built.code == 0, "\(built.errors)")
        let watched = home.environment.merging([
            "LD_PRELOAD": home.path("sockets.so"), "KITH_SOCKETS": home.path("sockets"),
        ]) { $1 }
        return (home, watched)
    }

    @Test(
        "no command opens a socket or looks a name up",
        .enabled(if: Tools.hasFaults, "needs Linux and cc"))
    func commands() async throws {
        let (home, watched) = try await watchedHome()
        try await home.restoreSample()
        try home.write(
            "<html><title>Intern</title><script src=\"https://example.com/a.js\"></script><p>"
                + String(repeating: "You write Swift and SQL all day. ", count: 40), to: "job.html")
        try home.write(
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                + "Zora,Neale,https://www.linkedin.com/in/zora,,Acme,Engineer,08 Feb 2026\n",
            to: "new.csv")
        let script = """
            kith met "Zed" --company Acme --email zed@example.com >/dev/null || exit 1
            for line in today 'show c1' 'search ada' 'path o1' targets stats keywords duplicates \\
                'graph -o net.dot' 'brief m1 -o brief.html' export 'export --contacts -o a.vcf' \\
                'export --split parts' 'import new.csv' 'import a.vcf' \\
                'posting add --file job.html' 'backup log.json' 'restore log.json --home other' \\
                'open c1 --print' doctor 'doctor --repair' undo history config; do
                kith $line >/dev/null 2>errors || { echo "$line"; cat errors; }
            done
            """
        let ended = try await home.start(
            "/bin/sh", ["-c", script], environment: watched
        ).end(within: .seconds(120))
        #expect(ended.code == 0)
        #expect(!home.names().contains("sockets"), "\((try? home.text("sockets")) ?? "")")
        // The watch works: a program that asks for a name is seen.
        if Tools.hasPython {
            _ = try await home.start(
                Tools.python, ["-c", "import socket; socket.socket()"], environment: watched
            ).end()
            #expect(try home.text("sockets").contains("socket"))
        }
    }

    @Test(
        "no source but those of kith-http and kith-serve can reach a network, and none beside libcurl"
    )
    func sources() throws {
        let words = [
            "FoundationNetworking", "URLSession", "URLRequest", "CFSocket", "getaddrinfo",
            "SOCK_STREAM", "AF_INET", "import Network", "contentsOf: URL(string",
        ]
        let folder = Tools.package + "/Sources"
        let names = try #require(FileManager.default.enumerator(atPath: folder))
        var count = 0
        for case let name as String in names
        where [".swift", ".c", ".h"].contains(where: name.hasSuffix) {
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            count += 1
            let isNetwork = name.hasPrefix("kith-http/") || name.hasPrefix("CCurl/")
            // It listens, and asks nobody.
            let listening =
                name == "kith-serve/ListeningPlace.swift"
                ? ["getaddrinfo", "SOCK_STREAM", "AF_INET"] : []
            for word in words + (isNetwork ? [] : ["CCurl", "curl_"])
            where text.contains(word) && !listening.contains(word) {
                Issue.record("\(name) names \(word)")
            }
        }
        #expect(count > 300)
    }

    @Test("each promise of SECURITY.md names a test that is there")
    func promises() throws {
        let page = try String(contentsOfFile: Tools.package + "/SECURITY.md", encoding: .utf8)
        let section = try #require(page.components(separatedBy: "## Promises\n").last)
            .components(separatedBy: "\n## ")[0]
        let promises = section.components(separatedBy: "\n- ").dropFirst().map {
            $0.replacing("\n  ", with: " ")
        }
        #expect(promises.count > 20)
        for promise in promises {
            let named = promise.firstMatch(of: /`(Tests\/[^`]+)`: “([^”]+)”/)
            guard let named else {
                Issue.record("no test is named: \(promise)")
                continue
            }
            let file = Tools.package + "/" + named.1
            let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
            #expect(text.contains("\"\(named.2)\""), "\(named.1): \(named.2)")
        }
    }
}
