import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A drawing of Graphviz, read as XML.
final class Drawing: NSObject, XMLParserDelegate {
    /// A rectangle, in points.
    struct Box {
        var (left, top, right, bottom) = (Double.infinity, Double.infinity, -1e9, -1e9)

        mutating func add(_ x: Double, _ y: Double) {
            (left, right) = (min(left, x), max(right, x))
            (top, bottom) = (min(top, y), max(bottom, y))
        }

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// A node or an edge.
    struct Part {
        var kind = ""
        var title = ""
        var texts: [String] = []
        /// Box around the shape.
        var shape = Box()
        /// Box around the texts, as wide as their characters take at most.
        var words = Box()
        var fills: [String] = []
    }

    private(set) var parts: [Part] = []
    private(set) var problem: String?
    /// All texts, also those of the legend.
    private(set) var texts: [String] = []
    private var open: Part?
    /// Number of elements in the group that is open.
    private var depth = 0
    private var text: String?
    private var place = (x: 0.0, y: 0.0, size: 0.0)

    var nodes: [Part] { parts.filter { $0.kind == "node" } }
    var edges: [Part] { parts.filter { $0.kind == "edge" } }

    init(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        if !parser.parse() { problem = "\(parser.parserError.map { "\($0)" } ?? "?")" }
    }

    /// Pairs of nodes whose shapes or texts cover each other.
    var overlaps: [String] {
        var found: [String] = []
        for (index, one) in nodes.enumerated() {
            for other in nodes[(index + 1)...]
            where one.shape.meets(other.shape) || one.words.meets(other.words) {
                found.append("\(one.title) / \(other.title)")
            }
        }
        return found
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        if open != nil { depth += 1 }
        func number(_ name: String) -> Double { attributes[name].flatMap { Double($0) } ?? 0 }
        switch name {
        case "g":
            guard let kind = attributes["class"], kind == "node" || kind == "edge" else { return }
            open = Part(kind: kind)
            depth = 0
        case "title": text = ""
        case "text":
            text = ""
            place = (number("x"), number("y"), number("font-size"))
        case "ellipse":
            open?.shape.add(number("cx") - number("rx"), number("cy") - number("ry"))
            open?.shape.add(number("cx") + number("rx"), number("cy") + number("ry"))
            fallthrough
        case "polygon", "path":
            open?.fills.append(attributes["fill"] ?? "")
            let numbers = (attributes["points"] ?? attributes["d"] ?? "")
                .split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
            for index in stride(from: 0, to: numbers.count - 1, by: 2) {
                open?.shape.add(numbers[index], numbers[index + 1])
            }
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text? += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        if name == "title" || name == "text", let text {
            if name == "title" {
                open?.title = text
            } else {
                texts.append(text)
                open?.texts.append(text)
                // Half as wide as high is what letters of Helvetica take in the mean.
                let width = Double(text.count) * place.size * 0.5
                open?.words.add(place.x - width / 2, place.y - place.size * 0.8)
                open?.words.add(place.x + width / 2, place.y + place.size * 0.25)
            }
        }
        text = nil
        if name == "g", depth == 0, let part = open {
            parts.append(part)
            open = nil
        } else if open != nil {
            depth -= 1
        }
    }
}
