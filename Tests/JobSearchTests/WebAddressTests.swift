import JobSearch
import Testing

@Suite("An address of a page")
struct WebAddressTests {
    @Test(
        "is mended where it is clear what it means",
        arguments: [
            ("https://example.com/a", "https://example.com/a"),
            ("www.example.com", "https://www.example.com"),
            ("example.com/jobs?id=1", "https://example.com/jobs?id=1"),
            ("example.com:8080/a", "https://example.com:8080/a"),
            (#"https\://x.org"#, "https://x.org"), (#"https:\/\/x.org\/a"#, "https://x.org/a"),
            (#"https://x.org/a\,b\;c"#, "https://x.org/a,b;c"),
            ("http://a b/c", "http://a%20b/c"), (" https://x.org/a ", "https://x.org/a"),
            ("https://x.org/a\tb", "https://x.org/a%20b"), ("<https://x.org>", "https://x.org"),
            ("tel:+49301234", "tel:+49301234"), ("https://münchen.de/ä", "https://münchen.de/ä"),
        ])
    func mended(typed: String, address: String) {
        #expect(WebAddress.mended(typed) == address)
        #expect(WebAddress.mended(address) == address)
        #expect(WebAddress.isValid(address))
    }

    @Test(
        "that means none is none",
        arguments: [
            "", " ", "n/a", "N/A", "-", "TBD", "none", "see below", "Room: 5", "http://", "https:",
            "://x.org", "a..b", "1.5", "a\\", "hello world.com", "ada@example.com",
        ])
    func none(typed: String) { #expect(WebAddress.mended(typed) == nil) }
}
