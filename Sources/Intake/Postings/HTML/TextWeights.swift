/// How much text is in each node of a page, and how much of it is links, in bytes without blanks.
struct TextWeights {
    private(set) var text: [Int]
    private(set) var links: [Int]
    /// Number of links with a text.
    private(set) var count: [Int]
    /// How much of the text is in forms with fields to be filled in.
    private(set) var fields: [Int]

    init(_ tree: HTMLTree, leavingOut isLeftOut: (Int) -> Bool = { _ in false }) {
        let zeros = [Int](repeating: 0, count: tree.nodes.count)
        (text, links, count, fields) = (zeros, zeros, zeros, zeros)
        var hasField = [Bool](repeating: false, count: tree.nodes.count)
        // What is inside a node stands behind it.
        for node in tree.nodes.indices.reversed() where !isLeftOut(node) {
            let tag = tree.nodes[node].tag
            let parent = max(0, tree.nodes[node].parent)
            if TextWeights.isField(node, tree) || hasField[node] { hasField[parent] = true }
            if tag.isNeverText { continue }
            if tag == .text {
                text[node] = tree.text[tree.nodes[node].content].count { $0 > 0x20 }
            }
            if tag == .a, text[node] > 0 { (links[node], count[node]) = (text[node], 1) }
            if tag == .form, hasField[node] { fields[node] = max(1, text[node]) }
            if node == 0 { break }
            text[parent] += text[node]
            links[parent] += links[node]
            count[parent] += count[node]
            fields[parent] += fields[node]
        }
    }

    /// True for what is filled in or chosen.
    private static func isField(_ node: Int, _ tree: HTMLTree) -> Bool {
        switch tree.nodes[node].tag {
        case .select, .textarea: true
        case .input: tree.attribute(.type, of: node) != "hidden"
        default: false
        }
    }
}
