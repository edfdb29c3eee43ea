import JobSearch

/// Signs that a page asks who its reader is, and shows nothing until that is known.
struct PageWall {
    private let asksPassword: Bool
    private let isNamed: Bool

    init(_ tree: HTMLTree, _ head: PageHead) {
        asksPassword = tree.nodes.indices.contains { node in
            tree.nodes[node].tag == .input
                && tree.attribute(.type, of: node)?.lowercased() == "password"
        }
        let titles = (head.titles + head.headings)
            .map { " " + words(folded($0)).joined(separator: " ") + " " }
        isNamed = titles.contains { title in
            PageWall.phrases.contains { title.contains(" " + $0 + " ") }
        }
    }

    /// True if a text this short is the wall itself.
    func stands(around text: String) -> Bool {
        isNamed && text.utf8.count < 1500 || asksPassword && text.utf8.count < 400
    }

    private static let phrases = [
        "just a moment", "attention required", "access denied", "security check", "captcha",
        "are you a robot", "are you human", "you are human", "human verification",
        "security verification", "sicherheitsprufung", "sign in", "log in", "login", "anmelden",
        "einloggen", "sign up", "join linkedin", "zugriff verweigert", "connexion",
        "iniciar sesion",
    ]
}
