// Runs inside a page, behind the text of axe-core: says which of its rules the page breaks, and what it cannot judge of contrast.
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const rules = { "target-size": { enabled: true } };
axe.run(document, { runOnly: { type: "tag", values: tags }, rules, preload: false, resultTypes: ["violations", "incomplete"] }).then(
    ({ violations, incomplete, passes }) => {
        const words = (rule, nodes) => nodes.slice(0, 4).map((node) =>
            `${rule.id}: ${node.failureSummary?.split("\n").slice(1).join(" ").trim() || rule.help}: ${node.html.slice(0, 120)}`
            + (nodes.length > 4 ? ` (and ${nodes.length - 4} more)` : ""));
        // A single letter is measured as any text is, but not judged.
        const holds = (node) => node.any.every(({ data }) =>
            data?.messageKey === "shortTextContent" && data.contrastRatio >= parseFloat(data.expectedContrastRatio));
        // Nor is text of drawings, which stands on the paper of the page: unit tests measure its colours.
        const isDrawn = (node) => node.html.startsWith("<text");
        const unjudged = incomplete.filter((rule) => rule.id === "color-contrast")
            .map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => !holds(node) && !isDrawn(node)) }));
        done({ rules: passes.length, faults: [...violations, ...unjudged].flatMap((rule) => words(rule, rule.nodes)) });
    },
    (error) => done({ rules: 0, faults: ["axe: " + error] }));
