import JobSearch
import Testing

@Suite("Addresses of jobs on LinkedIn")
struct LinkedInJobTests {
    @Test(
        "have a number, whatever stands around it",
        arguments: [
            "https://www.linkedin.com/jobs/view/3521234567",
            "https://www.linkedin.com/jobs/view/3521234567/?refId=a%2Fb#c",
            "http://de.linkedin.com/jobs/view/ml-intern-m-f-d-at-deepl-3521234567",
            "linkedin.com/jobs/view/3521234567", "HTTPS://WWW.LINKEDIN.COM/jobs/view/3521234567/",
        ])
    func number(address: String) {
        #expect(LinkedInJob.number(of: address) == "3521234567")
    }

    @Test(
        "are nothing else",
        arguments: [
            "https://www.linkedin.com/in/ada", "https://www.linkedin.com/jobs/view/",
            "https://www.linkedin.com/jobs/view/ml-intern",
            "https://example.com/jobs/view/3521234567",
            "https://example.com/linkedin.com/jobs/view/3521234567",
            "https://evil-linkedin.com/jobs/view/3521234567",
            "https://www.linkedin.com/jobs/view/a1", "",
        ])
    func other(address: String) { #expect(LinkedInJob.number(of: address) == nil) }
}
