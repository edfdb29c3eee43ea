import Testing

@testable import Serving

@Suite("Who may ask")
struct AccessRulesTests {
    private func outcome(_ rules: AccessRules, _ fields: [(String, String)]) -> Status? {
        do throws(Refusal) {
            try rules.check(RequestHead(.get, "/", fields: fields.map { .init($0.0, $0.1) }))
            return nil
        } catch { return error.status }
    }

    @Test(
        "on the loopback: programs that name it so",
        arguments: [
            ("localhost", nil), ("localhost:5484", nil), ("LOCALHOST:1", nil),
            ("127.0.0.1:5484", nil), ("[::1]:5484", nil), ("[::1]", nil),
            // A name that was given this address (DNS rebinding), and others.
            ("evil.example:5484", .misdirectedRequest),
            ("localhost.evil.example", .misdirectedRequest),
            ("127.0.0.1.evil.example", .misdirectedRequest), ("", .misdirectedRequest),
            (":5484", .misdirectedRequest), ("localhost:5484a", .misdirectedRequest),
            ("localhost.", .misdirectedRequest), ("192.168.1.20:5484", .misdirectedRequest),
            ("::1", .misdirectedRequest), ("a@localhost", .misdirectedRequest),
        ] as [(String, Status?)])
    func hosts(host: String, status: Status?) {
        #expect(outcome(.loopback, [("host", host)]) == status)
    }

    @Test(
        "on the network: by addresses and the names of the machine",
        arguments: [
            ("192.168.1.20:5484", nil), ("[fe80::1]:5484", nil), ("desk:5484", nil),
            ("localhost", nil), ("256.1.1.1", .misdirectedRequest), ("1.2.3", .misdirectedRequest),
            ("1.2.3.4.example", .misdirectedRequest), ("[]", .misdirectedRequest),
            ("[evil]", .misdirectedRequest), ("evil.example", .misdirectedRequest),
        ] as [(String, Status?)])
    func network(host: String, status: Status?) {
        let rules = AccessRules(names: ["localhost", "desk"], takesAddresses: true)
        #expect(outcome(rules, [("host", host)]) == status)
    }

    @Test(
        "not pages of other sites",
        arguments: [
            ([("sec-fetch-site", "none")], nil), ([("sec-fetch-site", "same-origin")], nil),
            ([("sec-fetch-site", "cross-site")], .forbidden),
            ([("sec-fetch-site", "same-site")], .forbidden),
            ([("sec-fetch-site", "")], .forbidden),
            ([("origin", "http://localhost:5484")], nil),
            ([("origin", "http://localhost:80")], .forbidden),
            ([("origin", "https://localhost:5484")], .forbidden),
            ([("origin", "null")], .forbidden), ([("origin", "http://evil.example")], .forbidden),
        ] as [([(String, String)], Status?)])
    func sites(fields: [(String, String)], status: Status?) {
        #expect(outcome(.loopback, [("host", "localhost:5484")] + fields) == status)
    }
}
