import JobSearch

/// A page: its elements and texts in the order in which they begin.
///
/// What is inside a node stands directly behind it and before its `end`, so that all of it is a
/// range and nothing needs recursion, however deep a page nests.
struct HTMLTree: Sendable {
    struct Node: Sendable {
        var tag: HTMLTag
        /// The element around it; -1 for the root.
        var parent: Int
        /// The node behind all that is inside it.
        var end: Int
        /// Attributes of an element, or the bytes of a text.
        var content: Range<Int>
    }

    var nodes = [Node(tag: .root, parent: -1, end: 1, content: 0..<0)]
    var attributes: [HTMLAttribute] = []
    /// All texts, in UTF-8.
    var text: [UInt8] = []

    var root: Range<Int> { nodes.indices }

    /// An element with all that is inside it.
    func range(of node: Int) -> Range<Int> { node..<nodes[node].end }

    /// The attributes of an element; none of a text.
    func attributes(of node: Int) -> ArraySlice<HTMLAttribute> {
        nodes[node].tag == .text ? [] : attributes[nodes[node].content]
    }

    /// Value of an attribute; `nil` where there is none.
    func attribute(_ name: HTMLAttribute.Name, of node: Int) -> String? {
        for attribute in attributes(of: node) where attribute.name == name {
            return attribute.value
        }
        return nil
    }

    /// The first node that is so, among some.
    func first(in range: Range<Int>? = nil, where isWanted: (Int) -> Bool) -> Int? {
        (range ?? root).first(where: isWanted)
    }

    /// The nodes directly inside an element.
    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            children.append(child)
            child = nodes[child].end
        }
        return children
    }

    /// The bytes of the texts inside an element, as they stand there.
    func bytes(in node: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        for index in range(of: node) where nodes[index].tag == .text {
            bytes += text[nodes[index].content]
        }
        return bytes
    }

    /// The texts inside an element on one line; `nil` where they say nothing, or are no name but a
    /// text of more than so many bytes.
    func line(of node: Int, most: Int = 1000) -> String? {
        var line: [UInt8] = []
        var index = node
        while index < nodes[node].end {
            let tag = nodes[index].tag
            if index > node, tag.isNeverText {
                index = nodes[index].end
                continue
            }
            if tag == .text { line += text[nodes[index].content] }
            if tag.isBlock || tag == .br { line.append(0x20) }
            // Twice that, since blanks are squeezed.
            if line.count > most * 2 { return nil }
            index += 1
        }
        let text = oneLine(String(decoding: line, as: UTF8.self))
        return text?.utf8.count ?? 0 > most ? nil : text
    }
}

/// A text on one line, cleaned and with one blank between its words; `nil` if nothing is left.
func oneLine(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = cleaned(text).unicodeScalars.split { $0.properties.isWhitespace }
    let line = words.map { String($0.filter { !isInvisible($0) }) }.filter { !$0.isEmpty }
        .joined(separator: " ")
    return filled(line)
}

/// True for signs that only say where a line may break.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
}
