extension BriefPage {
    /// The page as one HTML file that needs nothing else: no script, no network.
    ///
    /// It is set for paper of any size, A4 and Letter among them.
    ///
    /// - Parameter date: the day of the sheet, for its foot.
    public func html(date: String) -> String {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <meta name="generator" content="kith">
            <title>\(HTMLText.escaped(title))</title>
            <style>
            \(BriefPage.style)
            </style>
            </head>
            <body>
            \(main(date: date))
            </body>
            </html>

            """
    }

    /// The page without its frame: the element `main`, which `style` lays out.
    public func main(date: String) -> String {
        let body = sections.map { section in
            """
            <section>
            <h2>\(HTMLText.escaped(section.title))</h2>
            <ul\(section.isList ? " class=\"tick\"" : "")>
            \(section.items.map { HTML.item($0) }.joined(separator: "\n"))
            </ul>
            </section>

            """
        }.joined()
        return """
            <main>
            <header>
            <h1 dir="auto">\(HTMLText.escaped(title)) <small>\(ref)</small></h1>
            <p dir="auto">\(HTMLText.inline(subtitle))</p>
            </header>
            \(body)<footer>\(HTMLText.escaped(date))</footer>
            </main>
            """
    }
}

/// Text in HTML.
private enum HTML {
    static func item(_ item: BriefPage.Item) -> String {
        var parts: [String] = []
        if let lead = item.lead {
            parts.append("<strong dir=\"auto\">\(HTMLText.escaped(lead))</strong>")
        }
        if let ref = item.ref { parts.append("<small>\(HTMLText.escaped(ref))</small>") }
        if !item.text.isEmpty {
            parts.append("<span dir=\"auto\">\(HTMLText.inline(item.text))</span>")
        }
        if let url = item.url { parts.append(HTMLText.page(url)) }
        let details =
            item.details.isEmpty
            ? ""
            : "\n<ul>\n" + item.details.map { self.item($0) }.joined(separator: "\n")
                + "\n</ul>"
        // A name from right to left stands where all names do; a text alone has its own side.
        let side = item.lead == nil ? " dir=\"auto\"" : ""
        return "<li\(side)>\(parts.joined(separator: " "))\(details)</li>"
    }
}
