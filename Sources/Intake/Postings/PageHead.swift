import JobSearch

/// What a page says of itself: its titles, its site and its address.
struct PageHead {
    /// Text of `<title>`.
    private(set) var title: String?
    /// `og:title`, for those who link to the page.
    private(set) var shared: String?
    /// `og:site_name`, which may be the company's or a job board's.
    private(set) var site: String?
    /// Its own address, as it says it: canonical, else `og:url`.
    private(set) var address: String?
    /// The first headings of the page: of the first level, else of the second.
    private(set) var headings: [String] = []

    init(_ tree: HTMLTree) {
        var shared: String?
        var second: [String] = []
        var (firsts, seconds) = (0, 0)
        for node in tree.root {
            let tag = tree.nodes[node].tag
            switch tag {
            case .title where title == nil:
                title = PageHead.name(String(decoding: tree.bytes(in: node), as: UTF8.self))
            case .link where tree.attribute(.rel, of: node)?.lowercased() == "canonical":
                address = address ?? PageHead.address(tree.attribute(.href, of: node))
            case .meta:
                let content = tree.attribute(.content, of: node)
                switch tree.attribute(.property, of: node) ?? tree.attribute(.name, of: node) {
                case "og:title": self.shared = self.shared ?? PageHead.name(content)
                case "og:site_name": site = site ?? PageHead.name(content)
                case "og:url": shared = shared ?? PageHead.address(content)
                default: break
                }
            case .h1 where firsts < 16:
                firsts += 1
                headings += tree.line(of: node, most: 300).map { [$0] } ?? []
            case .h2 where seconds < 16:
                seconds += 1
                second += tree.line(of: node, most: 300).map { [$0] } ?? []
            default: break
            }
        }
        address = address ?? shared
        // Most headings of the second level are of parts of the text.
        let titles = titles
        if headings.isEmpty {
            headings = second.filter { heading in titles.contains { $0.contains(heading) } }
        }
    }

    /// A name on one line; `nil` for what is as long as a text.
    private static func name(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 1000 else { return nil }
        return oneLine(text)
    }

    /// The address of a page on the web; `nil` for others, and for parts of one.
    static func address(_ text: String?) -> String? {
        guard let text, text.utf8.count <= 4000, let text = oneLine(text),
            ["https://", "http://"].contains(where: { text.lowercased().hasPrefix($0) })
        else { return nil }
        return WebAddress.mended(text)
    }

    var titles: [String] { [title, shared].compactMap(\.self) }
}

/// The names of a posting as the titles of its page have them.
struct TitleNames {
    var title: String?
    var company: String?
    var location: String?
    /// True if the company stands in a sentence that says so.
    var isSentence = false

    init(_ head: PageHead) {
        for text in head.titles {
            if let names = TitleNames(sentence: text, heading: head.headings.first) {
                self = names
                return
            }
        }
        title =
            head.headings.first { heading in head.titles.contains { $0.contains(heading) } }
            ?? head.headings.first
        company =
            head.titles.lazy.compactMap { [title] in TitleNames.company(beside: title, in: $0) }
            .first
        title = title ?? (head.shared ?? head.title).map { TitleNames.parts(of: $0).first ?? $0 }
    }

    /// `Halden Robotics hiring Compiler Engineer in Berlin, Germany | LinkedIn` and
    /// `Job Application for Compiler Engineer at Halden Robotics`.
    private init?(sentence text: String, heading: String?) {
        isSentence = true
        let start = text.split(separator: " | ").first.map { String($0) } ?? text
        let before = "Job Application for "
        if let found = start.firstRange(of: " hiring ") {
            let rest = start[found.upperBound...]
            company = oneLine(String(start[..<found.lowerBound]))
            let isHeading = heading.map { rest.hasPrefix($0 + " in ") } ?? false
            let place =
                isHeading
                ? rest.dropFirst(heading?.count ?? 0).firstRange(of: " in ")
                : rest.ranges(of: " in ").last
            title = oneLine(String(place.map { rest[..<$0.lowerBound] } ?? rest))
            location = place.flatMap { oneLine(String(rest[$0.upperBound...])) }
        } else if start.hasPrefix(before), let at = start.ranges(of: " at ").last {
            title = oneLine(String(start[..<at.lowerBound].dropFirst(before.count)))
            company = oneLine(String(start[at.upperBound...]))
        } else {
            return nil
        }
    }

    /// A title of a page without what parts it: ` | `, ` - `, ` – `.
    private static func parts(of text: String) -> [String] {
        var parts = [text]
        for separator in [" | ", " – ", " — ", " - ", " · ", " :: "] {
            parts = parts.flatMap { $0.split(separator: separator).map { String($0) } }
        }
        return parts.compactMap { oneLine($0) }
    }

    /// The name that stands behind the title of a posting, or before it, in a title of a page.
    private static func company(beside heading: String?, in text: String) -> String? {
        guard let heading, let found = text.firstRange(of: heading) else { return nil }
        let behind = text[found.upperBound...]
        for word in [" at ", " @ ", " bei "] where behind.hasPrefix(word) {
            return parts(of: String(behind.dropFirst(word.count))).first
        }
        guard let next = parts(of: "x" + behind).dropFirst().first else {
            return parts(of: String(text[..<found.lowerBound])).last
        }
        for word in ["Jobs at ", "Careers at ", "Jobs bei ", "Karriere bei "]
        where next.hasPrefix(word) {
            return String(next.dropFirst(word.count))
        }
        return next
    }
}
