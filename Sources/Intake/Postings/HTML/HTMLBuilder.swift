/// Collects what libxml2 reads of a page, and ends the reading of one that is made to take long.
///
/// libxml2 compares each attribute of a tag with all before it, and each end tag with all that is
/// open: what that costs is counted here. The reading is ended by handing out no more bytes; what
/// libxml2 has got is 4 KiB.
final class HTMLBuilder {
    private(set) var tree = HTMLTree()
    /// The reason for which the reading was ended; `nil` for a page that was read to its end.
    private(set) var fault: PostingFault?
    private var open = [0]
    /// Tags of names that were met. libxml2 keeps each name once, so that a name is its place.
    private var names: [(place: UnsafePointer<UInt8>, tag: HTMLTag)] = []
    /// Number of comparisons so far.
    private var work = 0
    private let source: UnsafeBufferPointer<UInt8>
    private var offset = 0
    /// Words handed out since the last element or text: all of them may be of one tag.
    private var words = 0

    /// Limits on a page. Those of the largest pages that are known are far below them.
    private enum Limit {
        /// Elements in one another; browsers put what is deeper than 512 beside each other.
        static let depth = 2000
        static let nodes = 500_000
        static let text = 4 << 20
        static let work = 50_000_000
        static let wordsOfTag = 20_000
    }

    init(_ source: UnsafeBufferPointer<UInt8>) { self.source = source }

    // MARK: Calls of libxml2

    /// Hands out the next bytes; -1 when there shall be no more.
    func read(into room: UnsafeMutableRawPointer, _ count: Int) -> Int {
        guard fault == nil else { return -1 }
        let part = UnsafeBufferPointer(rebasing: source[offset...].prefix(count))
        guard let start = part.baseAddress, !part.isEmpty else { return 0 }
        var (blanks, quotes) = (0, 0)
        for byte in part {
            if byte <= 0x20 { blanks += 1 }
            if byte == 0x22 || byte == 0x27 { quotes += 1 }
        }
        words += blanks + quotes / 2
        if words > Limit.wordsOfTag {
            fault = .tangled("a tag of more than \(Limit.wordsOfTag) words")
            return -1
        }
        room.copyMemory(from: start, byteCount: part.count)
        offset += part.count
        return part.count
    }

    func begin(
        _ name: UnsafePointer<UInt8>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        words = 0
        guard fault == nil else { return }
        let start = tree.attributes.count
        let tag = tag(name)
        if let attributes { take(attributes, of: tag) }
        let node = HTMLTree.Node(
            tag: tag, parent: open.last ?? 0, end: tree.nodes.count + 1,
            content: start..<tree.attributes.count)
        open.append(tree.nodes.count)
        tree.nodes.append(node)
        if open.count > Limit.depth {
            fault = .tangled("more than \(Limit.depth) tags in one another")
        } else if tree.nodes.count > Limit.nodes {
            fault = .tangled("more than \(Limit.nodes) parts")
        }
    }

    func end() {
        words = 0
        guard open.count > 1, let node = open.popLast() else { return }
        tree.nodes[node].end = tree.nodes.count
    }

    func text(_ start: UnsafePointer<UInt8>, _ count: Int) {
        words = 0
        guard count > 0, fault == nil else { return }
        let (first, parent) = (tree.text.count, open.last ?? 0)
        tree.text.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
        let last = tree.nodes.count - 1
        if tree.nodes[last].tag == .text, tree.nodes[last].parent == parent {
            tree.nodes[last].content = tree.nodes[last].content.lowerBound..<tree.text.count
        } else {
            tree.nodes.append(
                HTMLTree.Node(
                    tag: .text, parent: parent, end: tree.nodes.count + 1,
                    content: first..<tree.text.count))
        }
        // A call costs as much as some comparisons.
        work += 40
        if tree.text.count > Limit.text {
            fault = .tooLong(limit: Limit.text)
        } else if work > Limit.work {
            fault = .tangled("too many pieces of text")
        }
    }

    func error() {
        // The message costs as much as many comparisons.
        work += open.count + 250
        if work > Limit.work { fault = fault ?? .tangled("too many errors") }
    }

    /// Ends all that is still open.
    func finish() {
        while open.count > 1 { end() }
        tree.nodes[0].end = tree.nodes.count
    }

    // MARK: Pieces

    private func take(
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>, of tag: HTMLTag
    ) {
        var index = 0
        while let name = attributes[index] {
            if let known = HTMLAttribute.Name(rawValue: String(cString: name)),
                known != .href || tag == .link
            {
                let value = attributes[index + 1].map { String(cString: $0) } ?? ""
                tree.attributes.append(HTMLAttribute(name: known, value: value))
            }
            index += 2
        }
        work += index * index / 8
        if work > Limit.work { fault = .tangled("too many attributes") }
    }

    private func tag(_ name: UnsafePointer<UInt8>) -> HTMLTag {
        for known in names where known.place == name { return known.tag }
        let tag = HTMLTag(element: String(cString: name))
        if names.count < 128 { names.append((name, tag)) }
        return tag
    }
}
