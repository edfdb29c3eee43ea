import Testing

@testable import DAVSync

@Suite("Answers that no server should give")
struct HostileMultistatusTests {
    private let url: DAVURL

    init() throws { url = try DAVURL("https://cloud.example/dav/ada/") }

    private func fault(_ body: [UInt8], _ limits: MultistatusLimits = MultistatusLimits())
        -> MultistatusFault?
    {
        do throws(MultistatusFault) {
            _ = try MultistatusReader.all(body, of: url, limits: limits)
            return nil
        } catch { return error }
    }

    private func fault(_ text: String) -> MultistatusFault? { fault(Array(text.utf8)) }

    private let sound = multistatus(
        response(
            "/dav/ada/é.ics",
            "<d:getetag>&quot;1&quot;</d:getetag><c:calendar-data>A&#13;\r\nB <![CDATA[<x>\r\n]]>"
                + "&amp;C\r\n</c:calendar-data>")
            + "<!-- a --><d:sync-token>t</d:sync-token>")

    @Test("an answer is the same in pieces of any size")
    func pieces() throws {
        let whole = try MultistatusReader.all(sound, of: url)
        #expect(whole.responses.first?.properties.data == Array("A\r\nB <x>\n&C\n".utf8))
        for size in 1...sound.count {
            var responses: [DAVResponse] = []
            var reader = try MultistatusReader(of: url) { responses.append($0) }
            var index = 0
            while index < sound.count {
                try reader.read(Array(sound[index..<min(index + size, sound.count)]))
                index += size
            }
            let end = try reader.finish()
            #expect(responses == whole.responses, "pieces of \(size)")
            #expect(end == whole.end)
        }
    }

    @Test("an answer that is cut anywhere is an error")
    func cut() {
        for count in 0..<sound.count {
            let found = fault(Array(sound.prefix(count)))
            #expect(found == .cut, "\(count)")
        }
        #expect(fault(sound + Array("\n \n".utf8)) == nil)
        #expect(fault(sound + Array("<x/>".utf8)) == .notXML(line: 5))
    }

    @Test("no entity is expanded, and no file is opened")
    func entities() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;">]><d:multistatus xmlns:d="DAV:"><d:sync-token>&c;</d:sync-token>
            </d:multistatus>
            """
        #expect(fault(bomb) == .doctype)
        #expect(
            fault("<!DOCTYPE d SYSTEM 'file:///etc/passwd'><d:multistatus xmlns:d='DAV:'/>")
                == .doctype)
        #expect(
            fault(
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                    + "<d:multistatus xmlns:d='DAV:'>&x;</d:multistatus>") == .doctype)
        #expect(fault("<d:multistatus xmlns:d='DAV:'>&x;</d:multistatus>") == .notXML(line: 1))
        #expect(
            fault("<d:multistatus xmlns:d='DAV:'>&lt;&gt;&amp;&apos;&quot;</d:multistatus>") == nil)
    }

    @Test("what is too deep or too long is refused")
    func limits() {
        let deep = String(repeating: "<x>", count: 100_000)
        #expect(fault("<d:multistatus xmlns:d='DAV:'>" + deep) == .tooDeep(limit: 64))
        var limits = MultistatusLimits()
        limits.value = 100_000
        let long = [UInt8](repeating: 0x41, count: 100_001)
        func card(_ inside: [UInt8]) -> [UInt8] {
            let parts = multistatus(response("x", "<a:address-data>|</a:address-data>"))
                .split(separator: UInt8(ascii: "|"))
            return parts[0] + inside + parts[1]
        }
        #expect(fault(card(long), limits) == .valueTooLong(limit: 100_000))
        #expect(fault(card(Array(long.dropLast())), limits) == nil)
        let cdata = Array("<![CDATA[".utf8) + long + Array("]]>".utf8)
        #expect(fault(card(cdata), limits) == .valueTooLong(limit: 100_000))
        let name = "<d:displayname>\(String(repeating: "x", count: 70_000))</d:displayname>"
        #expect(fault(multistatus(response("x", name))) == .valueTooLong(limit: 64 << 10))
        limits.total = 1000
        #expect(
            fault(multistatus(String(repeating: "<x/>", count: 300)), limits)
                == .tooLong(limit: 1000))
    }

    @Test("values of 50 MB are refused long before their end", arguments: 0..<6)
    func endless(form: Int) throws {
        let begin = [
            "<d:displayname>", "<d:displayname x='", "<!-- ", "<c:calendar-data>",
            "<c:calendar-data><![CDATA[", "<x ",
        ][form]
        var reader = try MultistatusReader(of: url) { _ in }
        let start = multistatus(response("x", begin + "|")).split(separator: UInt8(ascii: "|"))[0]
        try reader.read(Array(start))
        let piece = [UInt8](repeating: 0x41, count: 1 << 20)
        var taken = 0
        #expect(
            throws: MultistatusFault.valueTooLong(
                limit: form == 3 || form == 4 ? 16 << 20 : 64 << 10)
        ) {
            while taken < 50 {
                try reader.read(piece)
                taken += 1
            }
        }
        #expect(taken <= 16)
    }

    @Test("what is no multistatus is told from what is no XML")
    func others() {
        #expect(fault("<html><body>Log in</body></html>") == .other("html"))
        #expect(fault("<multistatus/>") == .other("multistatus"))
        #expect(fault("Internal Server Error") == .notXML(line: 1))
        #expect(fault("{\"a\": 1}") == .notXML(line: 1))
        #expect(fault("") == .cut)
        #expect(fault([0, 0, 0, 0]) != nil)
        #expect(fault(multistatus("<a></b>")) == .notXML(line: 2))
    }

    @Test("control characters and wrong encodings are errors, right ones are read")
    func encodings() throws {
        #expect(fault(multistatus("<d:sync-token>a\u{1}b</d:sync-token>")) == .notXML(line: 2))
        #expect(fault(multistatus("<d:sync-token>a\u{0}b</d:sync-token>")) == .notXML(line: 2))
        #expect(fault(multistatus("<d:sync-token>a&#1;b</d:sync-token>")) == .notXML(line: 2))
        #expect(fault(multistatus("<d:sync-token>a&#xD800;b</d:sync-token>")) == .notXML(line: 2))
        let latin = multistatus("<d:sync-token>|</d:sync-token>").map { $0 == 0x7C ? 0xE9 : $0 }
        #expect(fault(latin) == .notXML(line: 2))
        func token(_ body: [UInt8]) throws -> String? {
            try MultistatusReader.all(body, of: url).end.syncToken
        }
        let text = "<d:multistatus xmlns:d='DAV:'><d:sync-token>é</d:sync-token></d:multistatus>"
        #expect(try token([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == "é")
        #expect(
            try token([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
                == "é")
        let named = Array("<?xml version='1.0' encoding='iso-8859-1'?>".utf8)
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        #expect(try token(named + bytes) == "é")
        #expect(
            fault(Array("<?xml version='1.0' encoding='x-none'?>".utf8) + Array(text.utf8)) != nil)
    }

    @Test("names without end use no memory for themselves")
    func names() throws {
        var inside = ""
        for number in 0..<5000 { inside += "<x\(number) xmlns='urn:\(number)'/>" }
        let read = try MultistatusReader.all(multistatus(response("x", inside)), of: url)
        #expect(read.end.count == 1)
    }

    @Test("bytes that are changed by chance end in an answer or an error")
    func changed() {
        var seed: UInt64 = 0x5EED
        func random(_ count: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % count
        }
        for _ in 0..<3000 {
            var body = sound
            for _ in 0...random(4) {
                switch random(3) {
                case 0: body[random(body.count)] = UInt8(random(256))
                case 1: body.remove(at: random(body.count))
                default: body.insert(Array("<>&;\"/d:".utf8)[random(8)], at: random(body.count))
                }
            }
            _ = fault(body)
        }
    }
}
