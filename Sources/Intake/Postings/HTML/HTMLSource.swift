/// The text of a page without what is never read: comments, scripts that are no data, and styles.
///
/// Most bytes of a page are these, and a parser takes longer for them than a search does.
struct HTMLSource {
    private(set) var bytes: [UInt8] = []
    /// The address from which a browser says to have saved the page.
    private(set) var address: String?

    init(_ page: [UInt8]) {
        bytes.reserveCapacity(page.count)
        page.withUnsafeBufferPointer { read($0) }
    }

    private mutating func read(_ page: UnsafeBufferPointer<UInt8>) {
        var (start, index) = (0, 0)
        while index < page.count {
            guard page[index] == 0x3C else {
                index += 1
                continue
            }
            if starts(page, index, "<!--") {
                bytes.append(contentsOf: page[start..<index])
                // The hyphens may be both of its beginning and of its end.
                let end = HTMLSource.find("-->", in: page, from: index + 2).map { $0 + 3 }
                // A browser writes where it got the page from at its beginning.
                if index < 4096 { note(page[index..<(end ?? page.count)]) }
                (start, index) = (end ?? page.count, end ?? page.count)
            } else if starts(page, index, "<script") {
                (start, index) = skip("</script", page, start, index)
            } else if starts(page, index, "<style") {
                (start, index) = skip("</style", page, start, index)
            } else {
                index += 1
            }
        }
        bytes.append(contentsOf: page[start...])
    }

    /// Leaves out what is inside an element, unless it is data.
    ///
    /// - Returns: where what is not taken yet begins, and where the next look is.
    private mutating func skip(
        _ closing: String, _ page: UnsafeBufferPointer<UInt8>, _ start: Int, _ index: Int
    ) -> (start: Int, index: Int) {
        guard let inside = HTMLSource.find(">", in: page, from: index).map({ $0 + 1 }) else {
            return (start, page.count)
        }
        let end = HTMLSource.find(closing, in: page, from: inside) ?? page.count
        let tag = UnsafeBufferPointer(rebasing: page[index..<inside])
        if HTMLSource.find("ld+json", in: tag, from: 0) != nil { return (start, end) }
        bytes.append(contentsOf: page[start..<inside])
        return (end, end)
    }

    /// Chrome and Internet Explorer write `saved from url=(0025)https://…`, SingleFile `url: …`.
    private mutating func note(_ comment: Slice<UnsafeBufferPointer<UInt8>>) {
        guard address == nil, comment.count < 4096 else { return }
        let words = String(decoding: comment, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        for (index, word) in words.enumerated() {
            if word.hasPrefix("url=("), let end = word.firstIndex(of: ")") {
                address = String(word[word.index(after: end)...])
            } else if word == "url:", index + 1 < words.count {
                address = String(words[index + 1])
            }
        }
    }

    private func starts(
        _ page: UnsafeBufferPointer<UInt8>, _ index: Int, _ word: StaticString
    ) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index + count <= page.count else { return false }
        for offset in 0..<count where page[index + offset] | 0x20 != word.utf8Start[offset] | 0x20 {
            return false
        }
        return true
    }

    /// The next place of a word of ASCII, in letters of any size.
    private static func find(
        _ word: String, in page: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        let wanted = Array(word.utf8)
        guard let first = wanted.first, page.count >= wanted.count, start >= 0 else { return nil }
        var index = start
        while index <= page.count - wanted.count {
            if page[index] | 0x20 == first | 0x20,
                wanted.indices.allSatisfy({ page[index + $0] | 0x20 == wanted[$0] | 0x20 })
            {
                return index
            }
            index += 1
        }
        return nil
    }
}
