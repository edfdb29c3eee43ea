import Foundation

/// Other ways to write a name that may be meant by the same one.
public enum Spellings {
    /// The words of a name as it is compared, without titles, in each spelling of its umlauts:
    /// `[["kruger"], ["krueger"]]` for “Dr. Krüger”.
    public static func words(of name: String) -> [[String]] {
        var forms: [[String]] = []
        for form in [name, spelledOut(name), contracted(folded(name))] {
            let words = withoutTitles(JobSearch.words(folded(form)))
            if !words.isEmpty, !forms.contains(words) { forms.append(words) }
        }
        return forms
    }

    /// True if two names of companies differ at most in their legal forms, the order of their words
    /// and the spelling of umlauts.
    public static func isSameCompany(_ a: String, _ b: String) -> Bool { key(a) == key(b) }

    private static func key(_ company: String) -> [String] {
        JobSearch.words(contracted(companyKey(company))).sorted()
    }

    /// Umlauts as people write them without: ü as ue, ß as ss, å as aa.
    private static func spelledOut(_ name: String) -> String {
        // As a rule there are none, and to look for them by letters takes long.
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
        var text = ""
        for character in name.precomposedStringWithCanonicalMapping {
            switch character {
            case "ä", "Ä", "æ", "Æ": text += "ae"
            case "ö", "Ö", "ø", "Ø": text += "oe"
            case "ü", "Ü": text += "ue"
            case "å", "Å": text += "aa"
            case "ß": text += "ss"
            default: text.append(character)
            }
        }
        return text
    }

    /// The reverse for a folded text: “krueger” as “kruger”, which “Krüger” folds to.
    private static func contracted(_ folded: String) -> String {
        var bytes = Array(folded.utf8)
        for (first, second) in zip("aoua".utf8, "eeea".utf8) {
            var shorter: [UInt8] = []
            var place = 0
            while place < bytes.count {
                shorter.append(bytes[place])
                let isPair =
                    bytes[place] == first && place + 1 < bytes.count && bytes[place + 1] == second
                place += isPair ? 2 : 1
            }
            bytes = shorter
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func withoutTitles(_ words: [String]) -> [String] {
        let rest = words.filter { !titles.contains($0) }
        return rest.isEmpty ? words : rest
    }

    private static let titles: Set<String> = [
        "dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "herr", "frau", "dipl", "ing",
        "phd", "mba", "msc", "bsc",
    ]
}
