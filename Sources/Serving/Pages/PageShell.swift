import JobSearch
import Presentation

/// The frame that all pages have: a heading, the way to the others, and a foot.
public struct PageShell: Sendable {
    /// A page that each page leads to.
    public enum Place: String, CaseIterable, Sendable {
        case morning, targets, network

        /// Its address, relative to that of the others.
        public var path: String {
            switch self {
            case .morning: "./"
            case .targets: "targets"
            case .network: "network"
            }
        }

        var title: String {
            switch self {
            case .morning: "Morning"
            case .targets: "Targets"
            case .network: "Network"
            }
        }
    }

    public static let stylePath = "style.css"
    public static let iconPath = "icon.svg"

    /// Content-Security-Policy of a page: its style and its icon, and nothing from anywhere else.
    public static let policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'"

    /// The place that the page is; `nil` for a page below none of them.
    var place: Place?
    var title: String
    var subtitle: String
    /// The line that shows the same on a terminal.
    var command: String

    /// Returns the whole page.
    func html(_ body: String) -> String {
        let links = Place.allCases.map { place in
            let isHere = place == self.place ? " aria-current=\"page\"" : ""
            return "<a href=\"\(place.path)\"\(isHere)>\(place.title)</a>"
        }.joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLText.escaped(title)) – kith</title>
            <link rel="stylesheet" href="\(PageShell.stylePath)">
            <link rel="icon" type="image/svg+xml" href="\(PageShell.iconPath)">
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header>
            <nav aria-label="Pages">
            \(links)
            </nav>
            <h1 dir="auto">\(HTMLText.escaped(title))</h1>
            <p class="sum" dir="auto">\(HTMLText.escaped(subtitle))</p>
            </header>
            <main id="content">
            \(body)</main>
            <footer>On the terminal: \(Markup.line(command))</footer>
            </body>
            </html>

            """
    }
}
