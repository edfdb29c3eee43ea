/// Changes bytes by chance.
public struct ByteChanges {
    private var random: Seeded
    /// What is put among them.
    private let words: [String]

    public init(seed: UInt64, words: [String]) {
        random = Seeded(state: seed)
        self.words = words
    }

    public mutating func below(_ limit: Int) -> Int { random.number(0...max(0, limit - 1)) }

    /// Makes one change, which may take a part of another file.
    public mutating func change(_ file: inout [UInt8], _ others: [[UInt8]]) {
        let at = below(file.count + 1)
        switch below(7) {
        case 0: if at < file.count { file[at] = UInt8(below(256)) }
        case 1: file.insert(contentsOf: Array(words[below(words.count)].utf8), at: at)
        case 2: file.removeSubrange(at..<min(file.count, at + 1 + below(20)))
        case 3: file.insert(contentsOf: file[at..<min(file.count, at + below(200))], at: below(at))
        case 4:
            let other = others[below(others.count)]
            let start = below(other.count)
            file.insert(contentsOf: other[start..<min(other.count, start + below(100))], at: at)
        case 5: file.removeSubrange(at...)
        default: file.insert(UInt8(below(256)), at: at)
        }
    }
}
