import JobSearch

/// Web addresses in the texts of calendar files.
enum WebLinks {
    /// The address of the event's own page in its description: most sites put it there and not into
    /// URL.
    ///
    /// Only addresses of sites that are known to hold one page an event; any other link of a
    /// description may lead anywhere.
    static func page(in description: String) -> String? {
        all(in: description).first(where: isEventPage)
    }

    /// The text if the whole of it is one web address.
    static func address(_ text: String) -> String? {
        let trimmed = cleaned(text)
        guard let only = all(in: trimmed).first, only == trimmed else { return nil }
        return only
    }

    /// The address that a field of addresses means, as `WebAddress.mended` has it; else the first
    /// one among other words.
    static func mended(_ text: String) -> String? {
        WebAddress.mended(text) ?? all(in: text).first
    }

    /// The sentence about an address that was mended to `page`, or left out.
    static func doubt(_ text: String, _ page: String?) -> String {
        let shown = text.prefix(80)
        guard let page else { return "URL “\(shown)” is no address and was left out." }
        return "URL “\(shown)” is taken as \(page.prefix(80))."
    }

    /// The web addresses of a text, in their order, without the punctuation after them.
    static func all(in text: String) -> [String] {
        guard mayHaveLink(text) else { return [] }
        var links: [String] = []
        for word in text.split(whereSeparator: isBoundary) {
            guard let start = scheme(in: word) else { continue }
            var link = word[start...]
            while let last = link.last, ".,;:!?)]}'*_".contains(last) {
                if last == ")", link.contains("(") { break }
                link.removeLast()
            }
            if host(of: link) != nil { links.append(String(link)) }
        }
        return links
    }

    /// True if there is a `://`: most texts have no address in them, and taking them apart takes
    /// long.
    private static func mayHaveLink(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.indices.dropLast(2).contains {
                bytes[$0] == 0x3A && bytes[$0 + 1] == 0x2F && bytes[$0 + 2] == 0x2F
            }
        }
    }

    private static func isBoundary(_ character: Character) -> Bool {
        character.isWhitespace || "<>\"|".contains(character)
    }

    private static func scheme(in word: Substring) -> Substring.Index? {
        let lower = word.lowercased()
        guard lower.utf8.count == word.utf8.count,
            let found = lower.firstRange(of: "https://") ?? lower.firstRange(of: "http://")
        else { return nil }
        let distance = lower.utf8.distance(from: lower.startIndex, to: found.lowerBound)
        return word.utf8.index(word.startIndex, offsetBy: distance)
    }

    private static func host(of link: Substring) -> String? {
        guard let end = link.firstRange(of: "://") else { return nil }
        let host = link[end.upperBound...].prefix { !"/?#".contains($0) }.lowercased()
        return host.contains(".") || host == "localhost" ? host : nil
    }

    private static func isEventPage(_ link: String) -> Bool {
        guard let host = host(of: link[...]) else { return false }
        let path = link.lowercased()
        let labels = host.split(separator: ".")
        if host == "lu.ma" || host == "luma.com" || host.hasSuffix(".luma.com") { return true }
        for site in ["meetup.com", "facebook.com"] where host == site || host.hasSuffix("." + site)
        {
            return path.contains("/events/")
        }
        if labels.contains("eventbrite") { return path.contains("/e/") }
        return false
    }
}
