import JobSearch
import Presentation

/// The frame that all pages have: a heading, the way to the others, and a foot.
public struct PageShell: Sendable {
    /// A page that each page leads to.
    public enum Place: String, CaseIterable, Sendable {
        case morning, targets, network, statistics, keywords, briefs

        /// Its address, relative to that of the others.
        public var path: String {
            switch self {
            case .morning: "./"
            case .targets: "targets"
            case .network: "network"
            case .statistics: "statistics"
            case .keywords: "keywords"
            case .briefs: "briefs"
            }
        }

        var title: String {
            switch self {
            case .morning: "Morning"
            case .targets: "Targets"
            case .network: "Network"
            case .statistics: "Statistics"
            case .keywords: "Keywords"
            case .briefs: "Briefs"
            }
        }
    }

    public static let stylePath = "style.css"
    public static let briefStylePath = "brief.css"
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
    /// The thing of which there is a brief.
    var brief: Reference?

    /// Returns the whole page.
    func html(_ body: String) -> String {
        let brief =
            brief.map { "<p><a href=\"\(Markup.briefPath($0))\">Brief to print</a></p>\n" } ?? ""
        return PageShell.document(
            title: title, stylePath: PageShell.stylePath,
            """
            <a class="skip" href="#content">Skip to the content</a>
            <header>
            \(PageShell.navigation(to: place))
            <h1 dir="auto">\(HTMLText.escaped(title))</h1>
            <p class="sum" dir="auto">\(HTMLText.escaped(subtitle))</p>
            \(brief)</header>
            <main id="content">
            \(body)</main>
            <footer>On the terminal: \(Markup.line(command))</footer>
            """)
    }

    /// The way to all places.
    ///
    /// - Parameter place: the one that the page is.
    static func navigation(to place: Place?) -> String {
        let links = Place.allCases.map {
            let isHere = $0 == place ? " aria-current=\"page\"" : ""
            return "<a href=\"\($0.path)\"\(isHere)>\($0.title)</a>"
        }.joined(separator: "\n")
        return "<nav aria-label=\"Pages\">\n\(links)\n</nav>"
    }

    /// A page with its head.
    static func document(title: String, stylePath: String, _ body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(HTMLText.escaped(title)) – kith</title>
        <link rel="stylesheet" href="\(stylePath)">
        <link rel="icon" type="image/svg+xml" href="\(PageShell.iconPath)">
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }
}
