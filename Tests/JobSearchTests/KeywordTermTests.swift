import JobSearch
import Testing

@Suite("The terms of a posting")
struct KeywordTermTests {
    private let posting = """
        About Larkfield Analytics
        Larkfield Analytics helps hospitals plan their staff in Berlin.

        Requirements
        - 3+ years of experience with Python and SQL
        - Machine learning basics, A/B testing, CI/CD
        - Amazon Web Services (AWS), see https://larkfield.example/Terraform

        Nice to have
        - Kubernetes, Terraform
        - Experience with Scala is a plus

        What we offer
        - 30 days of vacation, a gym membership and fresh fruit

        We do not discriminate by Race, Religion, Gender or Disability.
        """

    private func ranking() -> [Keyword] {
        ranked([SamplePosting(posting, company: "Larkfield Analytics", location: "Berlin, Germany")]
        )
    }

    @Test("are required or wished, as their section and sentence say")
    func asked() {
        let terms = ranking()
        #expect(terms["python"]?.asked == .required)
        #expect(terms["sql"]?.asked == .required)
        #expect(terms["kubernete"]?.asked == .wished)
        #expect(terms["scala"]?.asked == .wished)
        let sentences = ranked([
            SamplePosting(
                "You build services in Elixir, Ruby or Perl. Docker, Linux and Ansible are nice to have."
            )
        ])
        #expect(sentences["ansible"]?.asked == .wished)
        #expect(sentences["elixir"]?.asked == nil)
    }

    @Test("are required or wished in German, too")
    func german() {
        let terms = ranked([
            SamplePosting(
                """
                Deine Aufgaben
                - Du entwickelst Microservices mit Java und Spring Boot
                Anforderungen
                - Sehr gute Kenntnisse in SQL und Git
                - Docker, Kubernetes oder Terraform von Vorteil
                Wir bieten
                - 30 Tage Urlaub, Jobticket und flexible Arbeitszeiten
                """)
        ])
        #expect(terms["sql"]?.asked == .required)
        #expect(terms["docker"]?.asked == .wished)
        #expect(terms["spring boot"] != nil)
        for key in ["urlaub", "jobticket", "kenntnisse", "anforderung", "vorteil"] {
            #expect(terms[key] == nil, "\(key)")
        }
    }

    @Test("are no headings, places, links, names of the company, benefits or statements")
    func boilerplate() {
        let found = ranking().map(\.key)
        for key in [
            "requirement", "nice", "berlin", "germany", "larkfield", "larkfield analytic", "http",
            "vacation", "gym membership", "gym", "fresh fruit", "race", "religion", "gender",
            "disability",
        ] {
            #expect(!found.contains(key), "\(key)")
        }
    }

    @Test("are whole phrases, and an abbreviation that is explained is another spelling")
    func phrases() {
        let terms = ranking()
        #expect(terms["machine learning"] != nil)
        #expect(terms["machine"] == nil)
        #expect(terms["learning"] == nil)
        let cloud = terms.first { $0.key == "aws" || $0.key == "amazon web service" }
        #expect(cloud?.also.count == 1)
        #expect(!terms.contains { $0.key == "amazon" || $0.key == "web service" })
    }

    @Test("of its own are at most 20, none twice and none a part of another")
    func own() {
        let terms = SamplePosting(posting, company: "Larkfield Analytics").terms
        let keywords = terms.keywords
        #expect(keywords.contains("Python"))
        #expect(!keywords.contains("testing"))
        #expect(Set(keywords.map { Keyword.key(of: $0) }).count == keywords.count)
        let many = (1...60).map { "Tool\($0)x" }.joined(separator: ", ")
        #expect(SamplePosting("Requirements\n" + many).terms.keywords.count == 20)
    }

    @Test("stand in sentences, each with how it asks")
    func sentences() {
        #expect(
            Keyword.sentences(of: "scala", in: posting) == [
                KeywordSentence(text: "Experience with Scala is a plus", asked: .wished)
            ])
        #expect(
            Keyword.sentences(of: "SQL", in: posting).map(\.text) == [
                "3+ years of experience with Python and SQL"
            ])
        #expect(Keyword.sentences(of: "SQL", in: posting).first?.asked == .required)
        #expect(Keyword.sentences(of: "ci/cd", in: posting).count == 1)
        #expect(Keyword.sentences(of: "Rust", in: posting) == [])
        #expect(Keyword.sentences(of: "?", in: posting) == [])
    }
}
