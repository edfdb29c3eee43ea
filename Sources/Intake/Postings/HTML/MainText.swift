import JobSearch

/// The text of a page without what stands around it: menus, notes on cookies, forms, links to other
/// jobs, footers.
///
/// Found by the structure of the page: elements that say what they are for, and the share of links
/// in them. What holds most of the text is never left out.
struct MainText {
    private(set) var text = ""
    /// True if there is other text on the page.
    private(set) var isPart = false

    private let tree: HTMLTree
    private let weights: TextWeights
    private var isDropped: [Bool]
    /// True for what is inside of an article, a section or the main part, whose headers are of
    /// the text.
    private var isInside: [Bool]

    init(_ tree: HTMLTree) {
        self.tree = tree
        weights = TextWeights(tree)
        isDropped = [Bool](repeating: false, count: tree.nodes.count)
        isInside = isDropped
        drop()
        let kept = TextWeights(tree, leavingOut: { isDropped[$0] })
        let main = main(kept)
        text = TextLayout.text(of: main, in: tree) { isDropped[$0] }
        isPart = kept.text[main] < weights.text[0]
    }

    private mutating func drop() {
        var index = 1
        while index < tree.nodes.count {
            let around = tree.nodes[index].parent
            switch tree.nodes[around].tag {
            case .main, .article, .section: isInside[index] = true
            default: isInside[index] = isInside[around]
            }
            let isHeavy = weights.text[index] * 2 > weights.text[0]
            let tag = tree.nodes[index].tag
            if tag.isNeverText || tag != .text && !isHeavy && isAround(index) {
                isDropped[index] = true
                index = tree.nodes[index].end
            } else {
                index += 1
            }
        }
    }

    /// True for an element that is no part of the text.
    private func isAround(_ node: Int) -> Bool {
        let tag = tree.nodes[node].tag
        switch tag {
        case .nav, .footer, .aside, .dialog: return true
        case .header where !isInside[node]: return true
        case .form where weights.fields[node] > 0: return true
        default: break
        }
        for attribute in tree.attributes(of: node) {
            switch attribute.name {
            case .role:
                let roles = [
                    "navigation", "banner", "contentinfo", "search", "dialog", "alertdialog",
                    "complementary", "menu", "menubar", "alert",
                ]
                if roles.contains(attribute.value) { return true }
            case .hidden: return true
            case .ariaModal where attribute.value == "true": return true
            case .style where isHiding(attribute.value): return true
            case .class, .id, .ariaLabel, .automation, .automationID, .test, .testID, .quality, .at:
                if PartName(attribute.value).isAround { return true }
            default: break
            }
        }
        return isMenu(node) || isAroundForm(node)
    }

    private func isHiding(_ style: String) -> Bool {
        let plain = style.lowercased().filter { !$0.isWhitespace }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }

    /// True for a block that is hardly more than links: a menu, a list of other jobs, a button.
    private func isMenu(_ node: Int) -> Bool {
        let (text, links) = (weights.text[node], weights.links[node])
        guard links > 0 else { return false }
        switch tree.nodes[node].tag {
        case .ul, .ol, .table, .section: return weights.count[node] > 1 && links * 4 >= text * 3
        case .td: return weights.count[node] > 2 && links * 10 >= text * 9
        case .div: return links * 10 >= text * 9
        default: return false
        }
    }

    /// True for a block with a form in it, and hardly more than a heading beside that.
    private func isAroundForm(_ node: Int) -> Bool {
        let fields = weights.fields[node]
        return fields > 0 && weights.text[node] - fields < 60 && tree.nodes[node].tag.isContainer
    }

    /// The main part, where the page names one that holds most of what is left.
    private func main(_ kept: TextWeights) -> Int {
        let most = tree.root.filter { node in
            tree.nodes[node].tag == .main || tree.nodes[node].tag == .article
                || tree.attribute(.role, of: node) == "main"
        }.max { kept.text[$0] < kept.text[$1] }
        guard let most, !isDropped[most], kept.text[most] * 2 >= kept.text[0] else { return 0 }
        return most
    }
}
