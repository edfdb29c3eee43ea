/// The words of a class, an id or a label of an element: `cookie-banner`, `similarJobs`.
///
/// A word is kept as its first eight letters, so that no text is made of the thousands that a page
/// has.
struct PartName {
    private var words: [UInt64] = []

    init(_ text: String) {
        var word: UInt64 = 0
        var length = 0
        var isAfterSmall = false
        for byte in text.utf8 {
            let isCapital = (0x41...0x5A).contains(byte)
            // Letters that are not of ASCII are taken byte by byte.
            let isLetter = isCapital || (0x61...0x7A).contains(byte) || byte >= 0x80
            if !isLetter || isCapital && isAfterSmall {
                if length > 0 { words.append(word) }
                (word, length) = (0, 0)
            }
            if isLetter, length < 8 {
                word = word << 8 | UInt64(byte | 0x20)
                length += 1
            }
            isAfterSmall = isLetter && !isCapital
        }
        if length > 0 { words.append(word) }
    }

    /// True for a part that is not of the text: a menu, a note on cookies, links to other jobs.
    var isAround: Bool {
        var (isLike, isOfJobs) = (false, false)
        for word in words {
            if PartName.around.contains(word) { return true }
            isLike = isLike || PartName.like.contains(word)
            isOfJobs = isOfJobs || PartName.jobs.contains(word)
        }
        return isLike && isOfJobs
    }

    /// True if one of the words begins as this one.
    func has(_ word: String) -> Bool { words.contains(PartName.key(word)) }

    private static func key(_ word: String) -> UInt64 {
        word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    }

    private static let around = [
        "cookie", "cookies", "cookiebanner", "consent", "gdpr", "onetrust", "breadcrumb", "navbar",
        "nav", "navigation", "menu", "submenu", "footer", "newsletter", "share", "sharing",
        "pagination", "modal", "popup", "signin", "signup", "login", "authwall", "captcha",
        "skiplink", "tooltip", "toast", "sidebar",
    ].map(key)
    /// Words that point to other jobs beside a word for jobs.
    private static let like = [
        "similar", "related", "recommended", "recommendations", "suggested", "alert", "alerts",
        "viewed", "ähnliche", "aehnliche", "weitere",
    ].map(key)
    private static let jobs = [
        "job", "jobs", "posting", "postings", "vacancies", "positions", "openings", "offers",
        "stellen", "viewed", "also",
    ].map(key)
}
