import Presentation

/// A brief as a page to print: the sheet of `kith brief --html`, with the way back to the others.
public struct BriefSheet {
    private let page: BriefPage
    private let date: String

    /// - Parameter date: the day of the sheet, for its foot.
    public init(_ page: BriefPage, date: String) { (self.page, self.date) = (page, date) }

    public var html: String {
        PageShell.document(
            title: page.title, stylePath: PageShell.briefStylePath,
            """
            \(PageShell.navigation(to: nil))
            \(page.main(date: date))
            <footer class="typed">On the terminal: \(Markup.line("kith brief \(page.ref)"))</footer>
            """)
    }

    /// The style of the sheet, and of what stands around it on a screen alone.
    static let style =
        BriefPage.style + """

            @media screen and (prefers-color-scheme: dark) {
              :root { color-scheme: dark; --ink: #e6e4e1; --soft: #a5abb1; --line: #3a3e43; --mark: #f0a08c; }
              html { background: #17191b; }
            }
            nav, .typed { max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem 0; }
            nav, .typed { font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans",
              "Liberation Sans", Arial, sans-serif; }
            nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
            nav a { padding: .25rem 0; color: var(--mark); text-decoration-color: currentColor; }
            a:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
            .typed { padding-bottom: 2rem; color: var(--soft); text-align: start; }
            code { font: .85em/1.4 ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", Consolas, monospace; color: var(--ink); }
            @media print { nav, .typed { display: none; } }

            """
}
