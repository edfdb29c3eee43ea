extension BriefPage {
    /// The style of the page, for screens and for paper of any size, A4 and Letter among them.
    public static let style = """
        :root { color-scheme: light; --ink: #1d1f21; --soft: #6a6f76; --line: #d9dce0; --mark: #8a2f1d; }
        * { box-sizing: border-box; }
        html { background: #fff; color: var(--ink); -webkit-text-size-adjust: 100%; }
        body { margin: 0; font: 16px/1.45 Charter, "Bitstream Charter", "Iowan Old Style", Palatino,
          "Palatino Linotype", Georgia, "Liberation Serif", "Noto Serif", serif; }
        main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem 2rem; }
        header { border-bottom: 2px solid var(--mark); padding-bottom: .7rem; margin-bottom: .5rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; text-wrap: balance;
          overflow-wrap: anywhere; }
        header p { margin: .3rem 0 0; color: var(--soft); overflow-wrap: anywhere; }
        section { display: grid; grid-template-columns: 8.25rem minmax(0, 1fr); column-gap: 1rem;
          padding: .55rem 0; border-bottom: 1px solid var(--line); }
        h2 { margin: .12rem 0 0; font: 600 .8rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto,
          "Helvetica Neue", "Liberation Sans", Arial, sans-serif; letter-spacing: .02em;
          color: var(--mark); break-after: avoid; }
        ul { list-style: none; margin: 0; padding: 0; }
        li { margin: 0 0 .3rem; overflow-wrap: anywhere; orphans: 2; widows: 2; }
        li > span { white-space: pre-line; }
        li:last-child { margin-bottom: 0; }
        li ul { margin-top: .15rem; padding-inline-start: 1.1rem; }
        li li { margin-bottom: .1rem; }
        .tick > li { position: relative; padding-inline-start: 1.5rem; }
        .tick > li::before { content: ""; position: absolute; inset-inline-start: 0; top: .28em;
          width: .8em; height: .8em; border: 1px solid var(--soft); border-radius: 2px; }
        strong { font-weight: 600; }
        small { font-size: .72em; color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
        a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .15em; }
        footer { margin-top: 1rem; font-size: .75rem; color: var(--soft); text-align: end; }
        @media (max-width: 34rem) {
          main { padding: 1.25rem 1rem; }
          section { display: block; }
          h2 { margin-bottom: .15rem; }
        }
        @page { margin: 14mm 16mm; }
        @media print {
          body { font-size: 9.5pt; line-height: 1.3; }
          main { max-width: none; padding: 0; }
          h1 { font-size: 17pt; }
          header { padding-bottom: 4pt; margin-bottom: 2pt; }
          section { display: flow-root; padding: 2.6pt 0; padding-inline-start: 6.4rem; }
          h2 { font-size: 7.8pt; margin: 0; margin-inline-start: -6.4rem; width: 5.9rem;
            float: inline-start; break-after: auto; }
          li { margin-bottom: 1.6pt; break-inside: avoid; }
          li ul { margin-top: 0; }
          footer { margin-top: 5pt; }
        }
        """
}
