import Testing

@testable import DAVSync

@Suite("Requests as values")
struct DAVRequestTests {
    private let url: DAVURL

    init() throws { url = try DAVURL("https://cloud.example/dav/ada/kith/") }

    /// The body without the names of the namespaces, which all have.
    private func body(_ request: DAVRequest) -> String {
        var text = String(decoding: request.body, as: UTF8.self)
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"))
        text.removeFirst(39)
        for each in XMLNamespace.allCases {
            let name = " xmlns:\(each.prefix)=\"\(each.rawValue)\""
            #expect(text.contains(name))
            text = text.split(separator: name, omittingEmptySubsequences: false).joined()
        }
        return text
    }

    private func headers(_ request: DAVRequest) -> [String] {
        request.headers.map { "\($0.name): \($0.value)" }
    }

    @Test("properties are asked for by their namespaces")
    func propfind() {
        let request = DAVRequest.propfind(url, .members, [.etag, .ctag, .components, .cardMaxSize])
        #expect(request.method.rawValue == "PROPFIND")
        #expect(request.path == "/dav/ada/kith/")
        #expect(
            headers(request) == [
                "Accept-Encoding: identity", "Depth: 1",
                "Content-Type: application/xml; charset=utf-8",
            ])
        #expect(
            body(request) == "<d:propfind><d:prop><d:getetag/><s:getctag/>"
                + "<c:supported-calendar-component-set/><a:max-resource-size/>"
                + "</d:prop></d:propfind>")
    }

    @Test("changes are asked for with a token, or all without one, and never with a limit")
    func sync() {
        let first = DAVRequest.syncCollection(url, since: nil)
        #expect(first.depth == .resource)
        #expect(
            body(first) == "<d:sync-collection><d:sync-token/><d:sync-level>1</d:sync-level>"
                + "<d:prop><d:getetag/></d:prop></d:sync-collection>")
        let next = DAVRequest.syncCollection(url, since: "http://x/?a=1&b=<2>")
        #expect(
            body(next).contains("<d:sync-token>http://x/?a=1&amp;b=&lt;2&gt;</d:sync-token>"))
    }

    @Test("items are asked for by their paths")
    func multiget() throws {
        let paths = try ["/dav/ada/kith/a&b.ics", "/dav/ada/kith/<c>.ics"].map {
            try #require(DAVPath($0))
        }
        let calendar = DAVRequest.calendarMultiget(url, paths)
        #expect(calendar.depth == nil)
        #expect(
            body(calendar) == "<c:calendar-multiget><d:prop><d:getetag/><c:calendar-data/></d:prop>"
                + "<d:href>/dav/ada/kith/a&amp;b.ics</d:href>"
                + "<d:href>/dav/ada/kith/%3Cc%3E.ics</d:href></c:calendar-multiget>")
        let cards = DAVRequest.addressBookMultiget(url, [], .four)
        #expect(cards.depth == .resource)
        #expect(
            body(cards) == "<a:addressbook-multiget><d:prop><d:getetag/>"
                + #"<a:address-data content-type="text/vcard" version="4.0"/>"#
                + "</d:prop></a:addressbook-multiget>")
    }

    @Test("lists are of one component, or of all members")
    func lists() {
        let tasks = DAVRequest.calendarList(url, of: .task)
        #expect(tasks.depth == .members)
        #expect(
            body(tasks) == "<c:calendar-query><d:prop><d:getetag/></d:prop><c:filter>"
                + #"<c:comp-filter name="VCALENDAR"><c:comp-filter name="VTODO"/></c:comp-filter>"#
                + "</c:filter></c:calendar-query>")
        #expect(
            body(.list(url))
                == "<d:propfind><d:prop><d:getetag/><d:resourcetype/></d:prop></d:propfind>")
    }

    @Test("collections are made for what they shall hold, whatever their names")
    func making() {
        let calendar = DAVRequest.makeCalendar(
            url, name: "Ada & “Co” <1>\u{0}\u{1B}\n]]>", of: [.task, .journal])
        #expect(calendar.method == .mkcalendar)
        #expect(
            body(calendar) == "<c:mkcalendar><d:set><d:prop>"
                + "<d:displayname>Ada &amp; “Co” &lt;1&gt;&#10;]]&gt;</d:displayname>"
                + #"<c:supported-calendar-component-set><c:comp name="VTODO"/>"#
                + #"<c:comp name="VJOURNAL"/></c:supported-calendar-component-set>"#
                + "</d:prop></d:set></c:mkcalendar>")
        let book = DAVRequest.makeAddressBook(url, name: "kith")
        #expect(book.method == .mkcol)
        #expect(
            body(book) == "<d:mkcol><d:set><d:prop><d:resourcetype><d:collection/><a:addressbook/>"
                + "</d:resourcetype><d:displayname>kith</d:displayname>"
                + "</d:prop></d:set></d:mkcol>")
    }

    @Test("nothing is written or removed without a precondition")
    func writing() {
        let item = url.at(url.path.appending("F1.ics"))
        let new = DAVRequest.put([65], .calendar, to: item, if: .isNew)
        #expect(
            headers(new) == [
                "Accept-Encoding: identity", "If-None-Match: *",
                "Content-Type: text/calendar; charset=utf-8",
            ])
        #expect(new.body == [65])
        let card = DAVRequest.put([], .card, to: item, if: .matches(ETag("x", isWeak: true)))
        #expect(headers(card).contains("If-Match: \"x\""))
        #expect(headers(card).contains("Content-Type: text/vcard; charset=utf-8"))
        #expect(headers(.delete(item, if: ETag("7"))).contains("If-Match: \"7\""))
        for method in [DAVRequest.Method.put, .delete, .mkcol, .mkcalendar] {
            #expect(!method.isReading)
        }
    }

    @Test("versions are read as servers write them, and none can break a header")
    func versions() {
        #expect(ETag(header: "\"abc\"") == ETag("abc"))
        #expect(ETag(header: " W/\"abc\" ") == ETag("abc", isWeak: true))
        #expect(ETag(header: "abc-1") == ETag("abc-1"))
        #expect(ETag(header: "\"\"") == nil)
        #expect(ETag(header: "") == nil)
        #expect(ETag(header: "\"a\r\nX: 1\"") == nil)
        #expect(ETag(header: "a\"b") == nil)
    }

    @Test("an answer is asked for its headers in any letters")
    func answers() {
        let answer = DAVAnswer(
            status: 201,
            headers: [
                DAVHeader("dav", "1, 3,calendar-access "), DAVHeader("DAV", "addressbook"),
                DAVHeader("etag", "\"9\""), DAVHeader("location", "new.ics"),
            ])
        #expect(answer.isDone)
        #expect(answer.list("DAV") == ["1", "3", "calendar-access", "addressbook"])
        #expect(answer.etag == ETag("9"))
        #expect(answer.location(from: url)?.path.text == "/dav/ada/kith/new.ics")
        #expect(answer["Allow"] == nil)
        #expect(answer.list("Allow").isEmpty)
    }
}
