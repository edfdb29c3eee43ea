/// A text in XML that is written from its beginning to its end.
struct XMLText {
    private(set) var bytes = Array(#"<?xml version="1.0" encoding="utf-8"?>"#.utf8) + [0x0A]
    private var open: [String] = []

    /// Writes one element with all that is inside it. The outermost one names the namespaces.
    mutating func element(
        _ namespace: XMLNamespace, _ name: String, _ attributes: [(String, String)] = [],
        _ inside: (inout XMLText) -> Void = { _ in }
    ) {
        let tag = "\(namespace.prefix):\(name)"
        bytes += "<\(tag)".utf8
        if open.isEmpty {
            for each in XMLNamespace.allCases {
                bytes += #" xmlns:\#(each.prefix)="\#(each.rawValue)""#.utf8
            }
        }
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            text(value)
            bytes.append(0x22)
        }
        bytes.append(0x3E)
        open.append(tag)
        let start = bytes.count
        inside(&self)
        open.removeLast()
        if bytes.count == start {
            bytes[start - 1] = 0x2F
            bytes.append(0x3E)
        } else {
            bytes += "</\(tag)>".utf8
        }
    }

    /// Writes one element that holds a text.
    mutating func element(_ namespace: XMLNamespace, _ name: String, text: String) {
        element(namespace, name) { $0.text(text) }
    }

    /// Writes a text. Characters that XML cannot hold (§2.2 of XML 1.0) are left out.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            // As they are, a reader would make a blank or a line feed of them.
            case "\r": bytes += "&#13;".utf8
            case "\t": bytes += "&#9;".utf8
            case "\n": bytes += "&#10;".utf8
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: bytes += String(scalar).utf8
            }
        }
    }
}
