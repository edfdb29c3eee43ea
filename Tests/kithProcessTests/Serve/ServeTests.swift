import Foundation
import Testing

@Suite("The process kith-serve")
struct ServeTests {
    @Test("tells its two addresses, and serves what kith exports, as kith serve does")
    func contents() async throws {
        let home = try Home()
        try await home.restoreSample()
        let running = try home.start(Tools.kith, ["serve", "--port", "0"])
        defer { running.kill() }
        let lines = try await Served.lines(of: running)
        let other = try await Served(home)
        #expect(lines[1] == lines[0] + "kith.ics" && other.feed == other.page + "kith.ics")
        #expect(lines[0].hasSuffix(other.path))
        let calendar = try await home.kith("export", "-o", "-")
        let cards = try await home.kith("export", "--contacts", "-o", "-")
        let first = lines[0].split(separator: "/")[1].split(separator: ":")[1]
        for port in [try #require(UInt16(first)), other.port] {
            let client = try RawClient(port)
            // Two requests on one connection, the second one before the first is answered.
            try client.send(
                "GET \(other.path)kith.ics HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    + "HEAD \(other.path)kith.ics HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
                    + "Connection: close\r\n\r\n")
            let bytes = try String(decoding: client.all(), as: UTF8.self)
            let parts = bytes.components(separatedBy: "\r\n\r\n")
            #expect(parts.count == 3 && parts[0].hasPrefix("HTTP/1.1 200 OK\r\n"))
            let second = try #require(parts[1].range(of: "HTTP/1.1 200 OK"))
            #expect(parts[1][..<second.lowerBound] == calendar.output)
            #expect(parts[2].isEmpty)
        }
        let answer = try other.get("contacts.vcf")
        #expect(
            answer.text == cards.output && answer["Content-Type"] == "text/vcard; charset=utf-8")
        running.kill(SIGINT)
        #expect(try await running.end(within: .seconds(60)).code == 0)
        let ended = try await other.stop()
        #expect(ended.code == 0)
        let asked = ended.errors.split(separator: "\n").suffix(2).sorted()
        #expect(
            asked == [
                "A program without a name asked 2 times for kith.ics.",
                "A program without a name asked once for contacts.vcf.",
            ])
    }

    @Test("packs, answers 304 and HEAD by the same tags, and shows a change at once")
    func conditions() async throws {
        let served = try await Served.sample()
        let plain = try served.get("kith.ics")
        let packed = try served.get("kith.ics", "Accept-Encoding: gzip")
        #expect(packed["Content-Encoding"] == "gzip" && packed.body.count < plain.body.count / 2)
        try served.home.write(packed.body, to: "packed.gz")
        let unpacked = try await served.home.sh("gzip -dc \"$1/packed.gz\"")
        #expect(unpacked.output == plain.text)
        for answer in [plain, packed] {
            let tag = try #require(answer["ETag"])
            let known = try served.get(
                "kith.ics", "If-None-Match: \(tag)", "Accept-Encoding: gzip")
            #expect(known.status == 304 && known.body.isEmpty)
            #expect(known["ETag"] == packed["ETag"])
        }
        let head = try served.get("kith.ics", method: "HEAD")
        #expect(head.head == plain.head && head.body.isEmpty)
        let met = try await served.home.kith(
            "met", "Zora Neale", "--follow-up", "send poems", "--due", "2026-03-05")
        #expect(met.code == 0)
        let changed = try served.get("kith.ics", "If-None-Match: \(plain["ETag"] ?? "")")
        #expect(changed.status == 200 && changed.text.contains("Send poems to Zora Neale"))
        #expect(changed["Last-Modified"] != plain["Last-Modified"])
        let date = changed["Last-Modified"] ?? ""
        #expect(try served.get("kith.ics", "If-Modified-Since: \(date)").status == 304)
        #expect(try served.get("contacts.vcf").text.contains("FN:Zora Neale"))
    }

    @Test("reads the log and changes nothing, and keeps its address for itself")
    func unchanged() async throws {
        let home = try Home()
        try await home.restoreSample()
        let (before, names) = (try await home.backup(), home.names())
        let served = try await Served(home)
        for path in [
            "", "targets", "statistics", "keywords", "briefs", "o1", "c1", "brief-o1", "kith.ics",
            "contacts.vcf", "style.css", "brief.css", "icon.svg",
        ] {
            #expect(try served.get(path).status == 200, "\(path)")
        }
        #expect(try await served.stop(SIGHUP).code == 0)
        #expect(try await home.backup() == before)
        let new = home.names().subtracting(names).filter { !$0.hasPrefix(".run-") }
        #expect(new == ["home/serve-address"])
        let status = try FileManager.default.attributesOfItem(atPath: home.home + "/serve-address")
        #expect(status[.posixPermissions] as? Int == 0o600)
        #expect(try home.text("home/serve-address") == served.path.dropFirst().dropLast() + "\n")
    }

    @Test("has another address once one is asked for, and finds nothing at the one before")
    func revoked() async throws {
        let served = try await Served.sample()
        #expect(try served.get().status == 200)
        let other = try await Served(served.home, ["--port", "0", "--new-address"])
        #expect(other.path != served.path)
        #expect(try served.get().status == 404)
        #expect(try other.get().status == 200)
        // The address is the same in both from now on.
        let client = try RawClient(served.port)
        try client.send(
            "GET \(other.path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        #expect(try HTTPAnswer(client.all()).status == 200)
    }

    @Test("answers many clients at once with whole answers, while contacts are met")
    func together() async throws {
        let served = try await Served.sample()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for client in 0..<8 {
                group.addTask {
                    for round in 0..<25 {
                        let path = ["kith.ics", "", "contacts.vcf", "targets"][(client + round) % 4]
                        let answer = try served.get(path)
                        let ending = [
                            "kith.ics": "END:VCALENDAR\r\n", "contacts.vcf": "END:VCARD\r\n",
                        ]
                        #expect(answer.status == 200)
                        #expect(answer["Content-Length"] == String(answer.body.count))
                        #expect(answer.text.hasSuffix(ending[path] ?? "</html>\n"), "\(path)")
                    }
                }
            }
            group.addTask {
                for number in 1...10 {
                    let met = try await served.home.kith("met", "Writer Contact\(number)", "--new")
                    #expect(met.code == 0, "\(met.errors)")
                }
            }
            try await group.waitForAll()
        }
        let cards = try served.get("contacts.vcf").text
        for number in 1...10 { #expect(cards.contains("FN:Writer Contact\(number)\r\n")) }
    }

    @Test("that cannot begin says why, and makes nothing")
    func failures() async throws {
        let home = try Home()
        func end(_ words: String...) async throws -> Ended {
            try await home.start(Served.program, words).end(within: .seconds(60))
        }
        let none = try await end("--home", home.home)
        #expect(none.code == 66 && none.errors.hasPrefix("Error: There is no log in "))
        #expect(none.hasHint && !FileManager.default.fileExists(atPath: home.home))
        #expect(try await home.kith("serve").code == 66)
        for words in [
            ["--port", "0"], ["--home", "here"], ["--home", "/x", "--port", "70000"], ["x"],
        ] {
            let ended = try await home.start(Served.program, words).end(within: .seconds(60))
            #expect(ended.code == 64 && ended.hasHint, "\(words)")
        }
        try await home.restoreSample()
        let served = try await Served(home)
        let taken = try await end("--home", home.home, "--port", "\(served.port)")
        #expect(
            taken.code == 1
                && taken.errors.hasPrefix(
                    "Error: Port \(served.port) is taken: is kith serve running")
        )
        let nobody = try await end("--home", home.home, "--port", "0", "--listen", "example.com")
        #expect(nobody.code == 64 && nobody.errors.contains("is no address of a machine"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: home.home + "/serve-address")
        #expect(try served.get().status == 404)
        let open = try await end("--home", home.home, "--port", "0")
        #expect(open.code == 65 && open.errors.contains("none that is secret any more"))
        #expect(open.errors.contains("kith serve --new-address"))
        let version = try await end("--version")
        let kith = try await home.kith("--version")
        #expect(version.output == "kith-serve " + kith.output)
    }
}
