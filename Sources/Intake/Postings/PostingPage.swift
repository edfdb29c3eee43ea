import CivilTime
import JobSearch

/// A page that a browser saved, as the posting on it.
struct PostingPage {
    private let tree: HTMLTree
    private let head: PageHead
    private let savedFrom: String?

    init(_ page: [UInt8], savedFrom address: String?) throws(IntakeError) {
        let source = HTMLSource(page)
        tree = try HTMLParser.tree(of: source.bytes)
        head = PageHead(tree)
        savedFrom = address ?? source.address
    }

    /// Number of bytes below which a page with scripts holds nothing but a frame.
    private static let leastText = 200

    /// The posting, of what the page says to programs, else of what it shows.
    func posting() throws(IntakeError) -> FoundPosting {
        let data = JSONLD(tree)
        var warnings: [String] = []
        if data.broken > 0 {
            warnings.append(
                "The page’s data of a JobPosting cannot be read; its text is taken instead.")
        }
        let found = data.postings.isEmpty ? Microdata.posting(in: tree) : choice(of: data.postings)
        if data.count > 1 {
            let more = data.count < JSONLD.limit ? "" : " or more"
            warnings.append(
                "The page has \(data.count)\(more) postings; “\(short(found?.title))” is taken.")
        }
        var posting = FoundPosting(line: 1, title: found?.title ?? "", status: .saved)
        posting.company = found?.company
        posting.location = found?.location
        posting.postedOn = found?.postedOn
        posting.closes = found?.closes
        posting.url = head.address ?? PageHead.address(found?.url) ?? PageHead.address(savedFrom)
        posting.text = found?.text
        posting.warnings = warnings + (found?.warnings ?? [])
        if (posting.text?.utf8.count ?? 0) < PostingPage.leastText {
            try takeText(to: &posting, found)
        }
        takeNames(to: &posting, isShown: found == nil)
        return posting
    }

    /// Of several postings the one whose title or address is the page's, else the first.
    private func choice(of postings: [JobPostingData]) -> JobPostingData? {
        let titles = (head.headings + head.titles).map(folded)
        return postings.first { $0.url != nil && PageHead.address($0.url) == head.address }
            ?? postings.first { posting in
                posting.title.map { title in titles.contains { $0.contains(folded(title)) } }
                    ?? false
            } ?? postings.first
    }

    /// Takes the text that the page shows, where it is more than what its data say.
    private func takeText(
        to posting: inout FoundPosting, _ found: JobPostingData?
    ) throws(IntakeError) {
        let main = MainText(tree)
        if found == nil {
            if PageWall(tree, head).stands(around: main.text) { throw .posting(.wall) }
            let hasScripts = tree.nodes.contains { $0.tag == .script }
            if main.text.utf8.count < PostingPage.leastText, hasScripts {
                throw .posting(.scriptsOnly)
            }
            if main.text.isEmpty { throw .posting(.empty) }
        }
        guard main.text.utf8.count > posting.text?.utf8.count ?? 0 else {
            if posting.text == nil {
                posting.warnings.append("The page holds no text of the posting.")
            }
            return
        }
        posting.text = main.text
        if main.isPart {
            posting.warnings.append("Menus, forms and the like around the text are left out.")
        }
    }

    /// Takes what is still missing from what the page shows, and says what is a guess.
    private func takeNames(to posting: inout FoundPosting, isShown: Bool) {
        let names = TitleNames(head)
        if posting.title.isEmpty {
            posting.title = names.title ?? ""
            if posting.title.isEmpty {
                posting.warnings.append("The page has no title.")
            } else if head.headings.isEmpty {
                posting.warnings.append("The title is guessed from the title of the page.")
            }
        }
        guard posting.company == nil || isShown else { return }
        let shown = ShownNames(tree)
        let said = names.isSentence ? names.company : nil
        if posting.company == nil,
            let company = said ?? shown.company ?? names.company ?? head.site
        {
            posting.company = company
            posting.warnings.append("The company is guessed from the page: “\(short(company))”.")
        }
        if posting.location == nil, isShown, let location = names.location ?? shown.location {
            posting.location = location
            posting.warnings.append("The place is guessed from the page: “\(short(location))”.")
        }
        if isShown { posting.text = posting.text.map { withoutNames($0, posting) } }
    }

    private func short(_ name: String?) -> String { String((name ?? "").prefix(80)) }

    /// A text without those of its first lines that are nothing but the title, the company and the
    /// place.
    private func withoutNames(_ text: String, _ posting: FoundPosting) -> String {
        let names = [posting.title, posting.company, posting.location].compactMap { $0 }.map(folded)
        var rest = text.utf8[...]
        var kept = ""
        for _ in 0..<8 {
            let line = rest.prefix { $0 != 0x0A }
            guard line.count < rest.count, line.count < 300 else { break }
            rest = rest.dropFirst(line.count + 1)
            let words = String(decoding: line, as: UTF8.self)
            var others = folded(words)
            for name in names where !name.isEmpty { others = others.replacing(name, with: "") }
            let isName =
                !words.isEmpty && ["", "at", "bei", "-", ",", "·"].contains(folded(others))
            if !isName { kept += words + "\n" }
        }
        return filled(kept + String(decoding: rest, as: UTF8.self)) ?? text
    }
}
