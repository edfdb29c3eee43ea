import Testing

@testable import DAVSync

@Suite("Paths and addresses")
struct DAVPathTests {
    private func path(_ text: String) throws -> DAVPath { try #require(DAVPath(text)) }

    @Test("one path is one, however it is written")
    func same() throws {
        #expect(try path("/dav/a%40b/") == path("/dav/a@b/"))
        #expect(try path("/dav/%61da") == path("/dav/ada"))
        #expect(try path("/dav/%c3%a9") == path("/dav/é"))
        #expect(try path("/a/./b/../c") == path("/a/c"))
        #expect(try path("/a b.ics") == path("/a%20b.ics"))
        #expect(try path("/a/b") != path("/a/b/"))
        #expect(try path("/a/b").isSame(as: path("/a/b/")))
        #expect(try path("/a%2Fb") != path("/a/b"))
        #expect(try path("/A") != path("/a"))
    }

    @Test("a path is sent as its server wrote it, but encoded")
    func text() throws {
        #expect(try path("/dav/a%40b/").text == "/dav/a%40b/")
        #expect(try path("/dav/a@b/").text == "/dav/a@b/")
        #expect(try path("/é x\"<").text == "/%C3%A9%20x%22%3C")
        #expect(try path("/100%.ics").text == "/100%25.ics")
        #expect(try path("/%2e%2e/%7eada").text == "/~ada")
        #expect(try path("/..").text == "/")
        #expect(try path("/a/..").text == "/")
        #expect(try path("/a/b/..").text == "/a/")
        #expect(try path("/caldav.php//ada/").text == "/caldav.php//ada/")
        #expect(try path("/a\\..\\b").text == "/a%5C..%5Cb")
    }

    @Test("what is no path of a resource is refused")
    func refused() {
        for text in ["", "a", "/a?b", "/a#b", "/a%00", "/a%0Ab", "/a\nb", "?", "/\u{7F}"] {
            #expect(DAVPath(text) == nil, "\(text)")
        }
    }

    @Test("a collection contains what is inside, and neither itself nor its neighbours")
    func contains() throws {
        let home = try path("/dav/ada")
        #expect(try home.contains(path("/dav/ada/x.ics")))
        #expect(try home.contains(path("/dav/%61da/x/y.ics")))
        #expect(try !home.contains(path("/dav/ada/")))
        #expect(try !home.contains(path("/dav/adam/x.ics")))
        #expect(try !home.contains(path("/dav/ada/../bob/x.ics")))
        #expect(try !home.contains(path("/dav/ada/%2e%2e/bob/x.ics")))
    }

    @Test("names of members are encoded and decoded")
    func names() throws {
        let home = try path("/dav/ada")
        #expect(home.appending("a b/ä@.ics").text == "/dav/ada/a%20b%2F%C3%A4%40.ics")
        #expect(home.appending("a b/ä@.ics").name == "a b/ä@.ics")
        #expect(home.appending("kith", isCollection: true).text == "/dav/ada/kith/")
        #expect(home.appending("kith", isCollection: true).name == "kith")
        #expect(try home.appending("a@b") == path("/dav/ada/a@b"))
        #expect(DAVPath.root.name.isEmpty)
    }

    @Test("addresses are read and written")
    func addresses() throws {
        #expect(try DAVURL("HTTPS://Cloud.Example:443/dav").text == "https://cloud.example/dav")
        #expect(try DAVURL("https://cloud.example").path == .root)
        #expect(try DAVURL("https://cloud.example.:8443/").text == "https://cloud.example:8443/")
        #expect(try DAVURL("http://[::1]:5232/a").text == "http://[::1]:5232/a")
        #expect(try DAVURL("http://[::1]/a").port == 80)
        #expect(throws: DAVURLFault.noScheme) { try DAVURL("cloud.example/dav") }
        #expect(throws: DAVURLFault.noScheme) { try DAVURL("file:///etc/passwd") }
        #expect(throws: DAVURLFault.userInside) { try DAVURL("https://ada:pw@cloud.example/") }
        #expect(throws: DAVURLFault.badHost) { try DAVURL("https:///dav") }
        #expect(throws: DAVURLFault.badHost) { try DAVURL("https://a b/") }
        #expect(throws: DAVURLFault.badHost) { try DAVURL("https://a:0/") }
        #expect(throws: DAVURLFault.badHost) { try DAVURL("https://a:99999/") }
        #expect(throws: DAVURLFault.badPath) { try DAVURL("https://a/?x=1") }
        #expect(throws: DAVURLFault.badPath) { try DAVURL("https://a\\@b/") }
    }

    @Test("references are resolved, and those that lead elsewhere say so")
    func references() throws {
        let here = try DAVURL("https://cloud.example/dav/ada/")
        func text(_ reference: String) -> String? { here.resolving(reference)?.text }
        #expect(text("x.ics") == "https://cloud.example/dav/ada/x.ics")
        #expect(text(" /dav/x.ics\n") == "https://cloud.example/dav/x.ics")
        #expect(text("../bob/") == "https://cloud.example/dav/bob/")
        #expect(text("//evil.example/x") == "https://evil.example/x")
        #expect(text("http://cloud.example/x") == "http://cloud.example/x")
        for reference in ["", "  ", "mailto:a@b", "urn:uuid:1", "x?y", "https://a@b/", "x\u{0}y"] {
            #expect(text(reference) == nil, "\(reference)")
        }
        let other = try #require(here.resolving("https://cloud.example:8443/dav/ada/"))
        #expect(!other.hasSameOrigin(as: here))
    }

    @Test("only this machine is loopback")
    func loopback() throws {
        for host in ["localhost", "127.0.0.1", "127.9.9.9", "[::1]"] {
            let url = try DAVURL("http://\(host)/")
            #expect(url.isLoopback)
        }
        for host in ["127.evil.example", "localhost.example", "10.0.0.1", "127.0.0.1.example"] {
            let url = try DAVURL("http://\(host)/")
            #expect(!url.isLoopback)
        }
    }
}
