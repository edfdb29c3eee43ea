import Testing

@testable import DAVSync

@Suite("Finding collections")
struct DiscoveryTests {
    private let url: DAVURL

    init() throws { url = try DAVURL("https://cloud.example/dav/") }

    /// Answers each request, and gives back all that were asked and the discovery at its end.
    private func run(
        _ url: DAVURL, _ services: [DAVService] = [.calendars],
        _ answer: (DAVRequest) -> DAVAnswer
    ) -> (asked: [String], end: Discovery) {
        var discovery = Discovery(at: url, for: services)
        var asked: [String] = []
        while case .ask(let request) = discovery.step, asked.count < 100 {
            asked.append("\(request.method.rawValue) \(request.url)")
            discovery.take(answer(request))
        }
        return (asked, discovery)
    }

    private func redirect(_ status: Int, to address: String) -> DAVAnswer {
        DAVAnswer(status: status, headers: [DAVHeader("Location", address)])
    }

    private func answer(_ inside: String) -> DAVAnswer {
        DAVAnswer(status: 207, body: multistatus(inside))
    }

    private func failure(_ discovery: Discovery) -> DiscoveryFault? {
        if case .failed(let fault) = discovery.step { fault } else { nil }
    }

    private func account(_ discovery: Discovery) throws -> DAVAccount {
        guard case .found(let account) = discovery.step else {
            Issue.record("\(discovery.step)")
            return DAVAccount()
        }
        return account
    }

    @Test("plain HTTP is spoken to this machine only")
    func plain() throws {
        let far = try DAVURL("http://cloud.example/")
        let ran = run(far) { _ in DAVAnswer(status: 404) }
        #expect(ran.asked.isEmpty)
        #expect(failure(ran.end) == .plainHTTP(far))
        let near = run(try DAVURL("http://127.0.0.1:5232/")) { _ in DAVAnswer(status: 404) }
        #expect(near.asked.count == 2)
    }

    @Test("the address that was typed comes first, then the well-known one, then the root")
    func order() {
        let ran = run(url, [.calendars, .addressBooks]) { _ in DAVAnswer(status: 404) }
        #expect(
            ran.asked == [
                "PROPFIND https://cloud.example/dav/",
                "PROPFIND https://cloud.example/.well-known/caldav",
                "PROPFIND https://cloud.example/",
                "PROPFIND https://cloud.example/dav/",
                "PROPFIND https://cloud.example/.well-known/carddav",
                "PROPFIND https://cloud.example/",
            ])
        #expect(failure(ran.end) == .nothingHere(url))
    }

    @Test(
        "nothing is ever asked of another server",
        arguments: [
            "https://evil.example/dav/", "//evil.example/", "https://cloud.example:8443/dav/",
            "http://cloud.example:8080/dav/", "https://cloud.example.evil.example/",
            "https://x@cloud.example/", "javascript:alert(1)",
        ])
    func elsewhere(address: String) {
        let places = [
            "<d:current-user-principal><d:href>\(address)</d:href></d:current-user-principal>",
            "<c:calendar-home-set><d:href>\(address)</d:href></c:calendar-home-set>",
        ]
        let answers = places.map { answer(response("/dav/", $0)) } + [redirect(301, to: address)]
        for each in answers {
            let ran = run(url) { _ in each }
            #expect(ran.asked.allSatisfy { $0.hasPrefix("PROPFIND https://cloud.example/") })
            #expect(ran.asked.count == 3)
            switch failure(ran.end) {
            case .otherServer(let told): #expect(!told.hasSameOrigin(as: url))
            case .nothingHere: #expect(ran.end.elsewhere.isEmpty)
            case let other: Issue.record("\(String(describing: other))")
            }
        }
    }

    @Test("HTTPS stays HTTPS where a server behind a proxy names HTTP")
    func hidden() {
        let ran = run(url) { request in
            request.path == "/dav/"
                ? redirect(302, to: "http://cloud.example/x/") : DAVAnswer(status: 404)
        }
        #expect(ran.asked.prefix(2).last == "PROPFIND https://cloud.example/x/")
        #expect(ran.end.elsewhere.isEmpty)
    }

    @Test("redirects without end come to one")
    func endless() {
        var count = 0
        let ran = run(url) { _ in
            count += 1
            return redirect(307, to: "/\(count)/")
        }
        #expect(ran.asked.count == 18)
        #expect(failure(ran.end) == .tooManyRedirects(url.at(DAVPath("/5/") ?? .root)))
    }

    @Test("reasons are told apart")
    func reasons() {
        #expect(failure(run(url) { _ in DAVAnswer(status: 401) }.end) == .unauthorized(url))
        #expect(failure(run(url) { _ in DAVAnswer(status: 503) }.end) == .busy(url, status: 503))
        #expect(failure(run(url) { _ in DAVAnswer(status: 429) }.end) == .busy(url, status: 429))
        #expect(failure(run(url) { _ in DAVAnswer(status: 403) }.end) == .forbidden(url))
        let page = DAVAnswer(status: 200, body: Array("<html/>".utf8))
        #expect(failure(run(url) { _ in page }.end) == .nothingHere(url))
        let broken = DAVAnswer(status: 207, body: Array("<html/>".utf8))
        #expect(failure(run(url) { _ in broken }.end) == .unreadable(url, .other("html")))
        let nobody = answer(
            response(
                "/dav/",
                "<d:current-user-principal><d:unauthenticated/></d:current-user-principal>"))
        #expect(failure(run(url) { _ in nobody }.end) == .unauthorized(url))
        #expect(failure(run(url) { _ in answer("") }.end) == .nothingHere(url))
    }

    @Test("one collection is found by its own address where the user is not known")
    func single() throws {
        let ran = run(url, [.calendars, .addressBooks]) { request in
            request.path == "/dav/"
                ? answer(
                    response(
                        "/dav/",
                        "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>"
                            + "<d:displayname> </d:displayname><s:getctag>1</s:getctag>"))
                : DAVAnswer(status: 404)
        }
        let found = try account(ran.end)
        let wanted = DAVCollection(
            url: url, name: "dav", sort: .calendar([.event, .task, .journal]), changes: .ctag)
        #expect(found.calendars?.collections == [wanted])
        #expect(found.calendars?.url == nil)
        #expect(found.addressBooks == nil)
        let plan = SyncPlan(for: found)
        #expect(plan.meetups?.place == .existing(wanted))
        #expect(plan.interactions?.form == .journal)
        #expect(
            plan.substitutes == [.noNewCalendars(url), .noAddressBook, .noTokens([url])])
    }

    @Test("a server that fails at the properties of its root is asked for the user alone")
    func failingRoot() throws {
        let ran = run(url) { request in
            if request.method == .options { return DAVAnswer(status: 405) }
            let body = String(decoding: request.body, as: UTF8.self)
            switch request.path {
            case "/dav/" where body.contains("sync-token"): return DAVAnswer(status: 500)
            case "/dav/":
                return answer(
                    response(
                        "/dav/",
                        "<d:current-user-principal><d:href>/ada/</d:href></d:current-user-principal>"
                    ))
            default:
                return answer(
                    response(
                        "/ada/",
                        "<c:calendar-home-set><d:href>/ada/</d:href></c:calendar-home-set>"
                            + "<d:resourcetype><d:collection/></d:resourcetype>"))
            }
        }
        #expect(
            ran.asked == [
                "PROPFIND https://cloud.example/dav/", "PROPFIND https://cloud.example/dav/",
                "PROPFIND https://cloud.example/ada/", "PROPFIND https://cloud.example/ada/",
                "OPTIONS https://cloud.example/ada/",
            ])
        #expect(try account(ran.end).calendars?.url == DAVURL("https://cloud.example/ada/"))
        let down = run(url) { _ in DAVAnswer(status: 500) }
        #expect(down.asked.count == 2)
        #expect(failure(down.end) == .busy(url, status: 500))
    }

    @Test("a calendar that is an outbox too is a calendar, an outbox or an inbox alone is none")
    func outbox() throws {
        let types = [
            "one": "<c:calendar/><c:schedule-outbox/>", "two": "<c:schedule-outbox/>",
            "three": "<c:calendar/><c:schedule-inbox/>",
        ]
        let ran = run(url) { request in
            if request.method == .options { return DAVAnswer(status: 405) }
            let home = "<c:calendar-home-set><d:href>/h/</d:href></c:calendar-home-set>"
            if request.path == "/dav/" { return answer(response("/dav/", home)) }
            return answer(
                types.map {
                    response(
                        "/h/\($0.key)/",
                        "<d:resourcetype><d:collection/>\($0.value)</d:resourcetype>")
                }.joined())
        }
        let found = try account(ran.end).calendars?.collections.map(\.url.path.text)
        #expect(found == ["/h/one/"])
    }

    @Test("address books can be made where MKCOL is allowed in a home of them")
    func books() throws {
        func canMake(_ allow: String, _ features: String) throws -> Bool? {
            let ran = run(url, [.addressBooks]) { request in
                if request.method == .options {
                    return DAVAnswer(
                        status: 200,
                        headers: [DAVHeader("Allow", allow), DAVHeader("DAV", features)])
                }
                let home = "<a:addressbook-home-set><d:href>/h/</d:href></a:addressbook-home-set>"
                return answer(response(request.path, request.path == "/dav/" ? home : ""))
            }
            return try account(ran.end).addressBooks?.canMake
        }
        #expect(try canMake("GET, MKCOL", "1, 2, addressbook") == true)
        #expect(try canMake("GET", "1, extended-mkcol") == true)
        #expect(try canMake("GET", "1, 2, addressbook") == false)
        #expect(try canMake("GET, MKCOL", "1, 2") == false)
    }

    @Test("a home where OPTIONS fails, or where nothing may be made, has what it has")
    func homes() throws {
        func found(_ options: DAVAnswer, _ privilege: String) throws -> DAVHome {
            let ran = run(url) { request in
                if request.method == .options { return options }
                let home = "<c:calendar-home-set><d:href>/h</d:href></c:calendar-home-set>"
                if request.path == "/dav/" { return answer(response("/dav/", home)) }
                #expect(request.path == "/h/")
                return answer(
                    response(
                        "/h/",
                        "<d:current-user-privilege-set><d:privilege><d:\(privilege)/>"
                            + "</d:privilege></d:current-user-privilege-set>"))
            }
            return try #require(try account(ran.end).calendars)
        }
        let allow = DAVAnswer(status: 200, headers: [DAVHeader("Allow", "GET, MKCALENDAR")])
        #expect(try found(allow, "bind").canMake)
        #expect(try !found(allow, "read").canMake)
        for status in [401, 403, 404, 405, 500, 501] {
            #expect(try !found(DAVAnswer(status: status), "all").canMake)
        }
    }
}
