import Testing

@testable import DAVSync

/// A multistatus around some responses.
func multistatus(_ inside: String) -> [UInt8] {
    Array(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" \
        xmlns:a="urn:ietf:params:xml:ns:carddav" xmlns:s="http://calendarserver.org/ns/">\(inside)\
        </d:multistatus>
        """.utf8)
}

/// A response with one part.
func response(_ href: String, _ prop: String, _ status: String = "200 OK") -> String {
    "<d:response><d:href>\(href)</d:href>"
        + "<d:propstat><d:prop>\(prop)</d:prop><d:status>HTTP/1.1 \(status)</d:status></d:propstat>"
        + "</d:response>"
}

@Suite("Answers of many parts")
struct MultistatusTests {
    private let url: DAVURL

    init() throws { url = try DAVURL("https://cloud.example/dav/ada/") }

    private func read(_ inside: String) throws -> (responses: [DAVResponse], end: MultistatusEnd) {
        try MultistatusReader.all(multistatus(inside), of: url)
    }

    private func properties(_ prop: String) throws -> DAVProperties {
        try #require(read(response("/dav/ada/", prop)).responses.first).properties
    }

    @Test("each property is read")
    func all() throws {
        let read = try properties(
            """
            <d:displayname>Ada &amp; Co</d:displayname><d:getetag>W/"1"</d:getetag>
            <d:resourcetype><d:collection/><c:calendar/><x:y xmlns:x="urn:x"/></d:resourcetype>
            <d:current-user-principal><d:href>/p/ada/</d:href></d:current-user-principal>
            <d:current-user-privilege-set><d:privilege><d:read/></d:privilege>
            <d:privilege><d:write-content/></d:privilege></d:current-user-privilege-set>
            <d:sync-token> http://x/ns/sync/4 </d:sync-token><s:getctag>"c7"</s:getctag>
            <d:supported-report-set><d:supported-report><d:report><d:sync-collection/></d:report>
            </d:supported-report><d:supported-report><d:report><c:calendar-query/></d:report>
            </d:supported-report></d:supported-report-set>
            <c:calendar-home-set><d:href>/a/</d:href><d:href>/b/</d:href></c:calendar-home-set>
            <a:addressbook-home-set><d:href>/c/</d:href></a:addressbook-home-set>
            <c:supported-calendar-component-set><c:comp name="VTODO"/><c:comp name="VPOLL"/>
            </c:supported-calendar-component-set>
            <a:supported-address-data><a:address-data-type content-type="text/vcard" version="4.0"/>
            <a:address-data-type content-type="text/vcard"/>
            <a:address-data-type content-type="application/vcard+json" version="4.0"/>
            </a:supported-address-data><c:max-resource-size>102400</c:max-resource-size>
            <d:getcontenttype>text/calendar</d:getcontenttype>
            """)
        var wanted = DAVProperties()
        wanted.displayName = "Ada & Co"
        wanted.etag = ETag("1", isWeak: true)
        wanted.types = [.collection, .calendar]
        wanted.principal = .address("/p/ada/")
        wanted.privileges = [.read, .writeContent]
        wanted.syncToken = "http://x/ns/sync/4"
        wanted.ctag = "\"c7\""
        wanted.reports = [.syncCollection, .calendarQuery]
        wanted.calendarHomes = ["/a/", "/b/"]
        wanted.addressBookHomes = ["/c/"]
        wanted.components = [.task]
        wanted.cardVersions = [.three, .four]
        wanted.maxSize = 102_400
        #expect(read == wanted)
    }

    @Test("a property is one by its namespace and its place")
    func places() throws {
        let read = try properties(
            """
            <x:getetag xmlns:x="urn:x">no</x:getetag><displayname xmlns="DAV:">yes</displayname>
            <x:owner xmlns:x="urn:x"><d:displayname>no</d:displayname><d:href>no</d:href>
            <d:getetag>no</d:getetag></x:owner><getctag>no</getctag><q:z>unbound</q:z>
            <c:getctag>no</c:getctag><d:sync-token>t<d:x>no</d:x></d:sync-token>
            """)
        var wanted = DAVProperties()
        wanted.displayName = "yes"
        wanted.syncToken = "t"
        #expect(read == wanted)
        #expect(
            try self.read("<x><d:response><d:href>/dav/ada/a</d:href></d:response></x>").end.count
                == 0)
    }

    @Test("parts have statuses of their own")
    func statuses() throws {
        let one = try #require(
            read(
                "<d:response><d:href>/dav/ada/x.ics</d:href><d:propstat><d:prop><d:getetag>\"1\""
                    + "</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
                    + "<d:propstat><d:prop><s:getctag/><c:calendar-data/><d:unknown/></d:prop>"
                    + "<d:status>HTTP/1.1 404 Not Found</d:status></d:propstat>"
                    + "<d:propstat><d:status>HTTP/2 403</d:status><d:prop><d:displayname>x"
                    + "</d:displayname></d:prop></d:propstat></d:response>"
            ).responses.first)
        #expect(one.status == nil)
        #expect(one.properties.etag == ETag("1"))
        #expect(one.properties.data == nil)
        #expect(one.properties.displayName == nil)
        #expect(one.refusals == [.ctag: 404, .calendarData: 404, .displayName: 403])
        #expect(!one.isRemoved)
        let bad = try #require(
            read(response("/dav/ada/x", "<d:getetag>1</d:getetag>", "OK")).responses.first)
        #expect(bad.properties.etag == nil)
    }

    @Test("what was removed, a token, and a list that is cut")
    func sync() throws {
        let gone =
            "<d:response><d:href>/dav/ada/g.ics</d:href>"
            + "<d:status>HTTP/1.1 404 Not Found</d:status></d:response>"
        let several =
            "<d:response><d:href>/dav/ada/1</d:href><d:href>/dav/ada/2</d:href>"
            + "<d:status>HTTP/1.1 410 Gone</d:status></d:response>"
        let cut =
            "<d:response><d:href>/dav/ada</d:href><d:status>HTTP/1.1 507 Insufficient Storage"
            + "</d:status><d:error><d:number-of-matches-within-limits/></d:error></d:response>"
        let read = try read(gone + several + cut + "<d:sync-token>t9</d:sync-token>")
        #expect(read.responses.map(\.path.text) == ["/dav/ada/g.ics", "/dav/ada/1", "/dav/ada/2"])
        #expect(read.responses.map(\.isRemoved) == [true, true, true])
        #expect(read.end.syncToken == "t9")
        #expect(read.end.isTruncated)
        #expect(read.end.count == 3)
        let full = try self.read(
            "<d:response><d:href>/dav/ada/g.ics</d:href><d:status>HTTP/1.1 507 Full</d:status>"
                + "<d:error><d:quota-not-exceeded/></d:error></d:response>")
        #expect(!full.end.isTruncated)
        #expect(full.responses.first?.conditions == ["quota-not-exceeded"])
    }

    @Test("the body of an error names what was not so")
    func conditions() throws {
        let body =
            Array(
                #"<?xml version="1.0"?><error xmlns="DAV:"><valid-sync-token/><C:no-uid-conflict "#
                    .utf8)
            + Array(
                #"xmlns:C="urn:ietf:params:xml:ns:caldav"><href>/x</href></C:no-uid-conflict>"#.utf8
            )
            + Array("</error>".utf8)
        let read = try MultistatusReader.all(body, of: url)
        #expect(read.responses.isEmpty)
        #expect(read.end.conditions == ["valid-sync-token", "no-uid-conflict"])
    }

    @Test("addresses are those of the collection, or refused")
    func addresses() throws {
        let hrefs = [
            "/dav/ada/a.ics", "https://cloud.example/dav/ada/b.ics", "c.ics",
            "/dav/%61da/d%20e.ics",
            "\n/dav/ada/f.ics ", "/dav/ada", "https://cloud.example:443/dav/ada/g@h.ics",
        ]
        let bad = [
            "/dav/bob/a.ics", "https://evil.example/dav/ada/b.ics", "../bob/c.ics", "",
            "http://cloud.example/dav/ada/d.ics", "/dav/ada/../../x", "/dav/ada/%2e%2e/x",
            "//evil.example/dav/ada/e.ics", "mailto:ada@example.org", "/dav/ada/x%00.ics",
            "/dav/adam",
        ]
        let read = try read((hrefs + bad).map { response($0, "<d:getetag>1</d:getetag>") }.joined())
        #expect(
            read.responses.map(\.path.text) == [
                "/dav/ada/a.ics", "/dav/ada/b.ics", "/dav/ada/c.ics", "/dav/ada/d%20e.ics",
                "/dav/ada/f.ics", "/dav/ada", "/dav/ada/g@h.ics",
            ])
        #expect(read.end.refusedCount == bad.count)
        #expect(read.end.refused == Array(bad.prefix(5)))
        #expect(
            try self.read("<d:response><d:status>HTTP/1.1 200 OK</d:status></d:response>").end
                .refusedCount == 1)
        let inner = try self.read(
            response("/dav/ada/in", "<d:resourcetype><d:collection/></d:resourcetype>"))
        #expect(inner.responses.first?.path.text == "/dav/ada/in/")
        let server = try MultistatusReader.all(
            multistatus(response("/principals/ada/", "") + response("//evil.example/", "")),
            of: url, scope: .server)
        #expect(server.responses.map(\.path.text) == ["/principals/ada/"])
    }

    @Test("items keep their text, whether escaped or in CDATA, with the line ends of XML")
    func data() throws {
        func text(_ inside: String) throws -> String? {
            try properties("<c:calendar-data>\(inside)</c:calendar-data>").data.map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        #expect(try text("A&#13;\nB &lt;&amp;&#x41;&gt;\n") == "A\r\nB <&A>\n")
        #expect(try text("A\r\nB\r\n") == "A\nB\n")
        #expect(try text("<![CDATA[A<&amp;>\n]]>B<![CDATA[]]]]><![CDATA[>]]>") == "A<&amp;>\nB]]>")
        #expect(try text("  Ä 😀  ") == "  Ä 😀  ")
        #expect(try text("A<!-- c -->B<?pi?>C") == "ABC")
        #expect(try text("") == "")
    }
}
