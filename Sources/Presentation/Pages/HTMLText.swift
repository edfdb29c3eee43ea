/// Text of things in HTML, where nothing in it is markup.
public enum HTMLText {
    /// A text with its addresses as links; line breaks stay by `white-space`.
    public static func inline(_ text: String) -> String {
        TextPart.parts(of: text).map { part in
            switch part {
            case .words(let words): escaped(words)
            case .page(let address): page(address)
            }
        }.joined()
    }

    /// An address as a link; as text where no browser should open it.
    public static func page(_ address: String) -> String {
        guard TextPart.isPage(address) else { return escaped(address) }
        return "<a href=\"\(escaped(address))\" rel=\"noreferrer\">"
            + "\(escaped(TextPart.readable(address)))</a>"
    }

    /// The text with references in place of the signs of HTML, for elements and attributes.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
