import DAVSync
import DAVWire
import Foundation
import Testing

@testable import kith

extension HTTPTests {
    @Suite("Logins")
    struct LoginTests {
        @Test("Basic goes with the first request, and not at all where there is no password")
        func basic() throws {
            let server = try HostileServer()
            let url = try server.url("/basic")
            let visit = try Visit(url, user: "ada", password: "engine")
            #expect(try visit.ask(.get(url)).told == "200 for ada")
            #expect(try server.log(visit).map(\.authorization) == ["Basic"])
            let guest = visit.child.logIn(to: url)
            #expect(try visit.ask(.get(url), as: guest).told == "401 who?")
            let wrong = visit.child.logIn(to: url, user: "ada", password: "engines")
            #expect(try visit.ask(.get(url), as: wrong).told == "401 who?")
            #expect(try server.log(visit).map(\.authorization) == ["Basic", "", "Basic"])
        }

        @Test("a user and a password of any characters come as they are")
        func characters() throws {
            let server = try HostileServer()
            let url = try server.url("/echo")
            let visit = try Visit(url, user: "ädä@x", password: "a:b \"ü\" 🗝")
            let answer = try visit.ask(.get(url)).get()
            let wanted = Data("ädä@x:a:b \"ü\" 🗝".utf8).base64EncodedString()
            let text = String(decoding: answer.body, as: UTF8.self)
            #expect(text.contains("Authorization: Basic \(wanted)\n"))
            for (user, password) in [("a:b", "c"), ("a\nb", "c"), ("a", "b\u{0}c")] {
                let login = visit.child.logIn(to: url, user: user, password: password)
                #expect(try visit.ask(.get(url), as: login).kind == .badRequest)
            }
        }

        @Test("Digest is spoken where only that is offered, and remembered")
        func digest() throws {
            let server = try HostileServer()
            let url = try server.url("/digest")
            let visit = try Visit(url, user: "ada", password: "engine")
            let put = DAVRequest.put(Array("BEGIN".utf8), .calendar, to: url, if: .isNew)
            #expect(try visit.ask(put).told == "207 for ada:BEGIN")
            #expect(try server.log(visit).map(\.authorization) == ["Basic", "", "Digest"])
            #expect(try visit.ask(put).told == "207 for ada:BEGIN")
            // No question any more: the server's words are known.
            #expect(
                try server.log(visit).map(\.authorization) == ["Basic", "", "Digest", "Digest"])
            let many = try visit.all(Array(repeating: put, count: 12))
            #expect(many.values.allSatisfy { $0.told == "207 for ada:BEGIN" })
        }

        @Test("four first requests at once all find out that Digest is spoken")
        func digestAtOnce() throws {
            let server = try HostileServer()
            let url = try server.url("/digest")
            let visit = try Visit(url, user: "ada", password: "engine")
            let many = try visit.all(Array(repeating: .get(url), count: 8))
            #expect(many.values.map(\.told) == Array(repeating: "207 for ada:", count: 8))
            let wrong = visit.child.logIn(to: url, user: "ada", password: "wrong")
            #expect(try visit.ask(.get(url), as: wrong).told == "401 who?")
        }

        @Test("a redirect is told and not followed, and the other server sees nothing of it")
        func redirect() throws {
            let server = try HostileServer()
            let other = try HostileServer()
            let url = try server.url("/redirect/\(other.port)")
            let visit = try Visit(url, user: "ada", password: "engine")
            let answer = try visit.ask(.get(url)).get()
            #expect(answer.status == 302)
            let there = try other.url("/echo/stolen")
            #expect(answer.location(from: url) == there)
            // Nor when it is asked for with this login.
            #expect(try visit.ask(.get(there)).kind == .elsewhere)
            #expect(
                try visit.ask(.get(try server.url("/echo", host: "localhost"))).kind == .elsewhere)
            #expect(try other.log(visit) == [])
            #expect(try server.log(visit).map(\.path) == [url.path.text])
        }

        @Test("plain http is spoken with this machine only")
        func plain() throws {
            for text in [
                "http://cloud.example/", "http://127.0.0.1.example/", "http://localhost.example/",
            ] {
                let url = try DAVURL(text)
                #expect(try Visit(url, user: "a", password: "b").ask(.get(url)).kind == .badRequest)
            }
        }

        @Test("no proxy is asked for this machine, whatever the environment says")
        func proxies() throws {
            let server = try HostileServer()
            let proxy = "http://127.0.0.1:1"
            let names = ["https_proxy", "http_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"]
            let environment = Dictionary(uniqueKeysWithValues: names.map { ($0, proxy) })
            let raw = try RawChild(environment: environment)
            for frame in [WireLogin(origin: "http://127.0.0.1:\(server.port)").frame(1)]
                + WireRequest(
                    login: 1, method: "GET", url: "http://127.0.0.1:\(server.port)/status/200"
                ).frames(2)
            { raw.put(frame) }
            #expect(try raw.next().result.map(\.status) == .success(200))
            // Others are asked by way of it.
            raw.put(WireLogin(origin: "https://cloud.example").frame(2))
            for frame in WireRequest(login: 2, method: "GET", url: "https://cloud.example/").frames(
                3)
            {
                raw.put(frame)
            }
            #expect(try raw.next().result.failure?.kind == .refused)
        }

        @Test("neither .netrc nor .curlrc is read")
        func files() throws {
            let server = try HostileServer()
            let home = try Home()
            try home.write("machine 127.0.0.1 login ada password engine\n", to: ".netrc")
            try home.write("user = ada:engine\n", to: ".curlrc")
            let url = try server.url("/basic")
            let visit = try Visit(url, environment: ["HOME": home.folder])
            #expect(try visit.ask(.get(url)).told == "401 who?")
            #expect(try server.log(visit).map(\.authorization) == [""])
        }
    }
}
