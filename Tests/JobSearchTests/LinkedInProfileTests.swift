import JobSearch
import Testing

@Suite("LinkedIn profiles")
struct LinkedInProfileTests {
    @Test(
        "the slug names the person, however the address is written",
        arguments: [
            "https://www.linkedin.com/in/ada-lovelace", "http://linkedin.com/in/Ada-Lovelace/",
            "https://de.linkedin.com/in/ada-lovelace?trk=x", "www.linkedin.com/in/ada-lovelace/en",
            "linkedin.com/in/ada-lovelace#top", "/in/ada-lovelace", "in/ada-lovelace",
            " HTTPS://WWW.LINKEDIN.COM/IN/ADA-LOVELACE ", "//www.linkedin.com/in/ada%2Dlovelace",
            "https://www.linkedin.com//in/ada-lovelace/",
        ])
    func slug(address: String) {
        #expect(LinkedInProfile.slug(of: address) == "ada-lovelace")
    }

    @Test("percent escapes are decoded, and written again in the address")
    func escapes() {
        let slug = LinkedInProfile.slug(of: "https://www.linkedin.com/in/jos%C3%A9-garc%c3%ada-1")
        #expect(slug == "josé-garcía-1")
        #expect(LinkedInProfile.slug(of: "linkedin.com/in/josé-garcía-1") == slug)
        #expect(
            LinkedInProfile.url("josé-garcía-1")
                == "https://www.linkedin.com/in/jos%C3%A9-garc%C3%ADa-1")
        #expect(LinkedInProfile.slug(of: LinkedInProfile.url("josé")) == "josé")
        #expect(LinkedInProfile.slug(of: "linkedin.com/in/%FF%zz") == "%ff%zz")
    }

    @Test(
        "an address of anything else has none",
        arguments: [
            "", "ada", "https://www.linkedin.com/company/acme", "https://www.linkedin.com/in/",
            "https://example.com/in/ada", "https://notlinkedin.com/in/ada",
            "ftp://linkedin.com/in/a",
            "https://www.linkedin.com/", "linkedin.com/in/a%2Fb", "linkedin.com/in/a%20b",
            "https://linkedin.com.evil.example/in/ada",
        ])
    func none(address: String) {
        #expect(LinkedInProfile.slug(of: address) == nil)
    }
}
