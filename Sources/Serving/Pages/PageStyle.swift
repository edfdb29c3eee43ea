/// The style of all pages: light and dark, for telephones, screens and paper.
enum PageStyle {
    static let text = """
        :root { color-scheme: light dark; --paper: #fff; --ink: #1d1f21; --soft: #5c6167; --line: #d9dce0;
          --mark: #8a2f1d; --late: #a3210f; --fill: #f4f2ef;
          --heat-1: #f7e3d8; --heat-2: #eebfa9; --heat-3: #d98c70; --heat-4: #8a2f1d; --heat-ink: #fff; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #17191b; --ink: #e6e4e1; --soft: #a5abb1; --line: #3a3e43; --mark: #f0a08c;
            --late: #ff9c8a; --fill: #23262a;
            --heat-1: #3a2924; --heat-2: #5f382c; --heat-3: #b0664e; --heat-4: #f0a08c; --heat-ink: #17191b; }
        }
        * { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 1rem 1.25rem 2rem; max-width: 72rem; font: 16px/1.45 system-ui,
          -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
        a { color: var(--mark); }
        a:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
        .skip { position: absolute; inset-inline-start: -100vw; }
        .skip:focus { inset-inline-start: 1rem; background: var(--paper); padding: .25rem .5rem; }
        nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        nav a { padding: .25rem 0; }
        nav a[aria-current] { color: var(--ink); text-decoration: none; border-bottom: 2px solid var(--mark); }
        h1 { font-size: 1.6rem; line-height: 1.2; margin: 1rem 0 0; overflow-wrap: anywhere; }
        h2 { font-size: 1.05rem; margin: 0 0 .35rem; }
        h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
        .sum { margin: .25rem 0 0; color: var(--soft); overflow-wrap: anywhere; }
        .count { font-weight: 400; color: var(--soft); }
        section { margin-top: 1.5rem; }
        table { width: 100%; border-collapse: collapse; }
        tr { border-top: 1px solid var(--line); }
        td, th { padding: .35rem .75rem .35rem 0; text-align: start; vertical-align: top; font-weight: 400;
          overflow-wrap: anywhere; min-width: 5.5rem; }
        th { width: 36%; min-width: 9rem; }
        td.detail { min-width: 10rem; }
        td.whole { white-space: nowrap; min-width: 0; }
        td.line { min-width: 13rem; }
        .facts th { width: 10rem; color: var(--soft); }
        td.number { width: 7rem; text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
        td.bar { width: 18%; }
        .bars th { width: 22%; }
        svg.bar { display: block; margin-top: .3rem; }
        svg.bar rect { fill: var(--mark); }
        .soft { color: var(--soft); }
        .heat th[scope=row] { width: 13rem; }
        .heat thead th { color: var(--soft); text-align: center; width: auto; min-width: 0; }
        .heat thead th:first-child { text-align: start; }
        .heat thead th.line { text-align: end; }
        .heat td:not(.line) { width: 6rem; }
        .heat td { min-width: 0; text-align: center; padding: .35rem .5rem; border-inline-start: 2px solid var(--paper);
          font-variant-numeric: tabular-nums; }
        .heat td.heat-1 { background: var(--heat-1); }
        .heat td.heat-2 { background: var(--heat-2); }
        .heat td.heat-3 { background: var(--heat-3); color: #000; }
        .heat td.heat-4 { background: var(--heat-4); color: var(--heat-ink); }
        td.text { white-space: pre-line; }
        td.line { text-align: end; padding-inline-end: 0; }
        code { font: .85em/1.4 ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", Consolas, monospace;
          background: var(--fill); color: var(--ink); padding: .1em .35em; border-radius: 3px; overflow-wrap: anywhere; }
        .late th, .late td { color: var(--late); }
        .strong th { font-weight: 600; }
        .more { margin: .35rem 0 0; color: var(--soft); }
        .board { margin-top: 1.25rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem;
          align-items: start; }
        .board section { margin: 0; background: var(--fill); border-radius: 6px; padding: .75rem; }
        .board ul { list-style: none; margin: 0; padding: 0; }
        .board li { background: var(--paper); border: 1px solid var(--line); border-radius: 4px;
          padding: .5rem .6rem; margin-top: .5rem; }
        .board p { margin: .2rem 0 0; font-size: .9rem; color: var(--soft); overflow-wrap: anywhere; }
        .board .gap { color: var(--late); }
        ul.plain { margin: 0; padding-inline-start: 1.1rem; }
        ul.plain li { margin-bottom: .3rem; overflow-wrap: anywhere; white-space: pre-line; }
        footer { margin-top: 2rem; padding-top: .5rem; border-top: 1px solid var(--line); color: var(--soft); }
        @media screen and (max-width: 68rem) {
          body { padding: .75rem 1rem 2rem; }
          table, tbody { display: block; }
          tr { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding: .4rem 0; }
          td, th, td.whole, td.line, td.detail { padding: .1rem 0; white-space: normal; width: auto; min-width: 0; }
          td.line { flex-basis: 100%; text-align: start; }
          td.bar { flex: 0 0 100%; }
          .facts tr { display: grid; grid-template-columns: 7rem minmax(0, 1fr); }
          .facts th { width: auto; min-width: 0; }
          .heat thead { display: block; }
          .heat tr { display: grid; grid-template-columns: minmax(0, 1fr) repeat(4, 3.6rem); gap: 0; }
          .bars th { width: auto; }
          .heat td:not(.line), .heat td, .heat th, .heat th[scope=row], .heat thead th { padding: .35rem .1rem; min-width: 0; width: auto; }
          .heat thead th { font-size: .72rem; padding-inline: 0; }
          .heat tbody .line { grid-column: 1 / -1; }
          .heat thead .line { display: none; }
        }
        @page { margin: 14mm 16mm; }
        @media print {
          :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --mark: #000; --late: #000;
            --fill: #fff; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          nav, .skip { display: none; }
          tr, li { break-inside: avoid; }
          h2 { break-after: avoid; }
          td, td.whole { min-width: 3.5rem; white-space: normal; }
          th, td.detail { min-width: 6rem; }
          td.line { min-width: 8rem; white-space: normal; }
          .board { display: block; columns: 2; }
        }

        """
}
