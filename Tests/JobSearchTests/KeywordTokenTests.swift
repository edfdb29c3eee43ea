import JobSearch
import Testing

@Suite("The tokens of terms")
struct KeywordTokenTests {
    @Test(
        "fold case, plurals and hyphens, and keep signs",
        arguments: [
            ("C++", "c++"), ("C#", "c#"), (".NET", ".net"), ("Node.js", "nodej"),
            ("node js", "nodej"), ("NodeJS", "nodej"), ("R", "r"), ("CI/CD", "ci cd"),
            ("A/B testing", "a b testing"), ("Databases", "database"), ("REST APIs", "rest api"),
            ("technologies", "technology"), ("processes", "process"), ("analysis", "analysis"),
            ("Kubernetes", "kubernete"), ("problem-solving", "problem solving"), ("R&D", "r&d"),
            ("Bachelor’s", "bachelor"), ("Größe", "größe"), ("ＳＱＬ", "sql"), ("ﬁnance", "finance"),
            ("𝗣𝘆𝘁𝗵𝗼𝗻", "python"), ("Mu\u{308}nchen", "münchen"), ("non‑stop", "non stop"),
            ("", ""), ("—!?", ""),
        ])
    func key(term: String, key: String) { #expect(Keyword.key(of: term) == key) }

    @Test("are the same when they are folded again")
    func twice() {
        for term in ["glasses", "Node.js", "C++", "series", "buses", "classes", "policies"] {
            let key = Keyword.key(of: term)
            #expect(Keyword.key(of: key) == key)
        }
    }

    @Test("stand whole: a platform is no form, and Java no JavaScript")
    func whole() throws {
        let postings = ranked([
            SamplePosting("Requirements\n- Java, Python, Docker\n- Form validation, SQL, Git"),
            SamplePosting(
                "Requirements\n- JavaScript, TypeScript, CSS\n- Our platforms, Git, Linux"),
        ])
        #expect(postings["java"]?.places == [0])
        #expect(postings["javascript"]?.places == [1])
        #expect(postings["git"]?.postings == 2)
        #expect(Keyword.sentences(of: "form", in: "The platform performs.") == [])
    }

    @Test("of languages with signs or one letter are terms in a list")
    func signs() {
        let found = keys(
            "Requirements\n- C++, C#, .NET, Node.js\n- Write services and libraries in Python, R, Go and Java\n- CI/CD, A/B testing"
        )
        for key in [
            "c++", "c#", ".net", "nodej", "python", "r", "go", "java", "ci cd", "a b testing",
        ] {
            #expect(found.contains(key), "\(key)")
        }
    }

    @Test("at the end of a line and behind a list mark are whole")
    func edges() {
        let found = keys(
            "Requirements\n- Experience with C#\no object-oriented programming\n## Our stack ##")
        #expect(found.contains("c#"))
        #expect(found.contains("object oriented programming"))
    }

    @Test("in another script are read, and none is cut")
    func scripts() {
        let text =
            "Требования\n- PostgreSQL, Kafka, Docker\n要求：Python、SQL\n👩‍💻 Rust, Go, C++"
        let found = keys(text)
        #expect(found.contains("postgresql"))
        #expect(found.contains("rust"))
    }
}
