/// The style of drawn networks. A look never goes by colour alone: rings, widths, dashes and heads of
/// arrows say the same.
enum NetworkStyle {
    static let text = """
        :root { \(NetworkColor.definitions(\.light)) }
        @media (prefers-color-scheme: dark) {
          :root { \(NetworkColor.definitions(\.dark)) }
        }
        .net { margin: 1.25rem 0 0; }
        .net svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
        .net figcaption { margin-top: .5rem; color: var(--soft); text-align: center; }
        .net.narrow { display: none; }
        .net.narrow svg { width: 100%; max-width: 30rem; }
        .net a { text-decoration: none; }
        .net text { fill: var(--ink); }
        .net text.heading { font-weight: 600; }
        .net text.soft, .net text.ring { fill: var(--soft); }
        .net text.ring { paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
        .net a:hover text, .net a:focus-visible text { fill: var(--mark); text-decoration: underline; }
        .net path, .net ellipse, .key path { fill: none; stroke-linecap: round; stroke-linejoin: round; }
        .net .ring:not(text) { stroke: var(--line); stroke-width: 1; }
        .net .leader { stroke: var(--net-guide); stroke-width: 1; }
        .me { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
        .person { stroke: var(--net-edge); stroke-width: 1.2; fill: var(--net-warm); }
        .person.veryWarm { fill: var(--net-very-warm); stroke-width: 2; }
        .person.cold { fill: var(--net-cold); stroke: var(--net-edge-cold); }
        .person.silent { fill: var(--paper); stroke: var(--net-edge-cold); stroke-dasharray: 2 1.5; }
        .net .employer { stroke-linecap: butt; }
        .employer { stroke: var(--net-no-target); stroke-width: 1.5; stroke-dasharray: 3 2; }
        .employer.first { stroke: var(--net-first); stroke-width: 7; stroke-dasharray: none; }
        .employer.second { stroke: var(--net-second); stroke-width: 4.5; stroke-dasharray: none; }
        .employer.third { stroke: var(--net-third); stroke-width: 2.5; stroke-dasharray: none; }
        .employer.none { stroke: var(--line); stroke-width: 1; stroke-dasharray: none; }
        .company { fill: var(--paper); stroke: var(--net-no-target); stroke-width: 1.2; }
        .company.first { fill: var(--net-first); stroke: var(--net-first); }
        .company.second { fill: var(--net-second); stroke: var(--net-first); stroke-width: 2; }
        .company.third { stroke: var(--net-third); stroke-width: 2.5; }
        .meetup { fill: var(--net-meetup); stroke: var(--net-met); stroke-width: 1.2; }
        path.exchange { stroke: var(--net-exchange); }
        .whole path.exchange { stroke-width: .6; }
        path.worksAt { stroke: var(--net-works); stroke-width: 3; }
        path.workedAt { stroke: var(--net-works); stroke-width: 1; stroke-dasharray: 6 4; }
        path.introducedBy { stroke: var(--net-introduced); stroke-width: 1.3; }
        path.metAt { stroke: var(--net-met); stroke-width: 1.6; stroke-dasharray: 0.1 3.6; }
        path.referral { stroke: var(--net-referral); stroke-width: 3; }
        .net g:hover path, .net g:focus-within path { stroke: var(--mark); stroke-width: 2.5; }
        .net ~ section th { width: auto; }
        .zoom { margin: 0 0 .5rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
        .zoom a { text-decoration: underline; }
        body:has(.whole) { max-width: 112rem; }
        .whole:target .pane { overflow: auto; }
        .whole:target svg { max-width: none; }
        .legend { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin-top: 1rem; font-size: .9rem; }
        .legend ul { list-style: none; margin: .2rem 0 0; padding: 0; }
        .legend h2 { font-size: .9rem; margin: 0; }
        .key { vertical-align: -2px; margin-inline-end: .25rem; }
        @media (max-width: 50rem) {
          .net.wide { display: none; }
          .net.narrow { display: block; }
        }
        @media print {
          :root { \(NetworkColor.definitions(\.light)) }
          .net.wide { display: block; }
          .net.narrow, .zoom { display: none; }
          .net { break-inside: avoid; }
          .net svg { max-height: 240mm; }
          .legend { break-inside: avoid; }
        }

        """
}
