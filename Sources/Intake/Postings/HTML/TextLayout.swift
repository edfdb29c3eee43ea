import JobSearch

/// The text of a part of a page, with a line for each heading, paragraph and item of a list.
///
/// Items begin with `- `, two blanks further in for each list around theirs; cells of a row are
/// parted by ` | `; paragraphs have an empty line around them. Blanks are squeezed, as a browser
/// shows them.
struct TextLayout {
    private let tree: HTMLTree
    private let isLeftOut: (Int) -> Bool
    private let keepsLines: Bool

    /// The lines so far.
    private var text: [UInt8] = []
    private var line: [UInt8] = []
    /// True if a blank stands before the next word.
    private var isParted = false
    /// True if an empty line stands before the next line.
    private var isApart = false
    /// True behind a heading, which stands by what it is the heading of.
    private var isAfterHeading = false
    /// What the next line begins with.
    private var mark = ""
    /// Number of lists around, and of items of lists.
    private var (lists, items) = (0, 0)
    /// Number of elements around in which lines are kept as they are.
    private var kept = 0
    private var open: [Int] = []

    /// The text of an element.
    ///
    /// - Parameters:
    ///   - keepsLines: true for texts whose line ends are meant, as outside of pages.
    ///   - isLeftOut: true for nodes of which nothing is taken.
    static func text(
        of node: Int, in tree: HTMLTree, keepsLines: Bool = false,
        leavingOut isLeftOut: (Int) -> Bool = { _ in false }
    ) -> String {
        withoutActuallyEscaping(isLeftOut) { isLeftOut in
            var layout = TextLayout(tree: tree, isLeftOut: isLeftOut, keepsLines: keepsLines)
            layout.read(node)
            return cleaned(String(decoding: layout.text, as: UTF8.self))
        }
    }

    private init(tree: HTMLTree, isLeftOut: @escaping (Int) -> Bool, keepsLines: Bool) {
        self.tree = tree
        self.isLeftOut = isLeftOut
        self.keepsLines = keepsLines
        kept = keepsLines ? 1 : 0
    }

    private mutating func read(_ node: Int) {
        var index = node
        while index < tree.nodes[node].end {
            while let last = open.last, tree.nodes[last].end <= index { close() }
            let tag = tree.nodes[index].tag
            if index > node, tag.isNeverText || isLeftOut(index) {
                // What parts two words does so although it is not seen.
                if tag.isBlock { breakLine() }
                index = tree.nodes[index].end
                continue
            }
            if tag == .text {
                put(tree.text[tree.nodes[index].content])
            } else {
                begin(tag)
                open.append(index)
            }
            index += 1
        }
        while !open.isEmpty { close() }
        breakLine()
    }

    private mutating func begin(_ tag: HTMLTag) {
        switch tag {
        case .br:
            if line.isEmpty, !text.isEmpty, mark.isEmpty, !isAfterHeading { isApart = true }
            breakLine()
        case .td, .th:
            if !line.isEmpty { line += " | ".utf8 }
            isParted = false
        default: if tag.isBlock { breakLine() }
        }
        switch tag {
        case .ul, .ol:
            // A list follows at once what it is a list of.
            isApart = false
            lists += 1
        case .li:
            mark = String(repeating: "  ", count: min(items, 8)) + "- "
            items += 1
        case .pre: kept += 1
        default: if tag.isApart, lists == 0, !isAfterHeading { isApart = true }
        }
    }

    private mutating func close() {
        guard let node = open.popLast() else { return }
        let tag = tree.nodes[node].tag
        if tag.isBlock { breakLine() }
        switch tag {
        case .ul, .ol:
            lists -= 1
            if lists == 0 { isApart = true }
        case .li:
            mark = ""
            items -= 1
        case .pre: kept -= 1
        default: if tag.isApart, lists == 0, !isAfterHeading { isApart = true }
        }
        if tag.isHeading {
            isApart = false
            isAfterHeading = true
        }
    }

    private mutating func breakLine() {
        isParted = false
        while line.last == 0x20 || line.last == 0x7C { line.removeLast() }
        guard !line.isEmpty else { return }
        defer { line.removeAll(keepingCapacity: true) }
        if let bullet = TextLayout.bullets.first(where: { line.starts(with: $0.utf8) }) {
            // One that was typed.
            if mark.isEmpty { mark = "- " }
            line.removeFirst(bullet.utf8.count)
            while line.first == 0x20 { line.removeFirst() }
            if line.isEmpty { return }
        }
        if !text.isEmpty {
            text.append(0x0A)
            if isApart { text.append(0x0A) }
        }
        (isApart, isAfterHeading) = (false, false)
        text += mark.utf8
        text += line
        mark = ""
    }

    private static let bullets = ["•", "●", "▪", "◦", "‣", "∙", "·", "■"]

    private mutating func put(_ run: ArraySlice<UInt8>) {
        var rest = run
        while let byte = rest.first {
            switch byte {
            case 0x0A where kept > 0:
                if line.isEmpty, !text.isEmpty { isApart = true }
                breakLine()
                rest = rest.dropFirst()
            case 0...0x20, 0x7F:
                isParted = true
                rest = rest.dropFirst()
            case 0xC2, 0xE2, 0xE3, 0xEF:
                rest = put(special: rest)
            default:
                let end =
                    rest.firstIndex { $0 <= 0x20 || TextLayout.isSpecial($0) } ?? rest.endIndex
                part()
                line += rest[..<end]
                rest = rest[end...]
            }
        }
    }

    /// True for bytes with which blanks and invisible signs begin that are not of ASCII.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
    }

    /// Takes a character that may be a blank, or no character that is seen.
    private mutating func put(special rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let length = min(rest.count, rest.first == 0xC2 ? 2 : 3)
        let bytes = rest.prefix(length)
        let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
        if let scalar, scalar.properties.isWhitespace {
            isParted = true
        } else if let scalar, !isInvisible(scalar) {
            part()
            line += bytes
        }
        return rest.dropFirst(length)
    }

    private mutating func part() {
        if isParted, !line.isEmpty, line.last != 0x20 { line.append(0x20) }
        isParted = false
    }
}
