// Runs inside a page: says what of its layout is wrong at the width that it has. What nobody sees is not looked at.
const faults = [];
const root = document.documentElement, width = root.clientWidth;
const named = (element) => {
    const text = (element.textContent || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.localName}${element.className.length ? " " + element.className : ""}> “${text}”`;
};
const style = (element) => getComputedStyle(element);
const all = [...document.body.querySelectorAll("*")].filter((each) => each.checkVisibility({ visibilityProperty: true }));
// The link that skips to the content waits beside the page until it has the focus.
const skips = (element) => !!element.closest(".skip");

// Nothing needs scrolling sideways, and nothing lies beside the page.
if (root.scrollWidth > width) faults.push(`the page is ${root.scrollWidth} pixels wide, the window ${width}`);
const main = document.querySelector("main")?.getBoundingClientRect();
const beside = all.filter((element) => {
    const box = element.getBoundingClientRect();
    const { left, right } = element.closest("main") && main ? main : { left: 0, right: width };
    return box.width > 0 && !skips(element) && (box.right > right + 1 || box.left < left - 1);
});
// The innermost tell why.
for (const element of beside.filter((each) => !beside.some((other) => other !== each && each.contains(other))).slice(0, 3)) {
    const box = element.getBoundingClientRect();
    faults.push(`${named(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width} pixels`
        + (element.closest("main") ? `, and the main part from ${Math.round(main.left)} to ${Math.round(main.right)}` : ""));
}

// Boxes that cut what is in them, and text that leaves the box of its own.
for (const element of all) {
    if (element.closest("svg")) continue;
    const { overflowX, overflowY, textOverflow } = style(element);
    const cuts = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1
        || overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1;
    if (cuts && !["BODY", "HTML"].includes(element.tagName)) faults.push(`${named(element)} is cut or scrolls by itself (${textOverflow})`);
}

// The corners of a drawn text without the room above and below its letters, as it is turned.
const cornersOf = (text) => {
    const { x, y, width, height } = text.getBBox(), matrix = text.getScreenCTM();
    return [[x, y + height * 0.2], [x + width, y + height * 0.2], [x + width, y + height * 0.8], [x, y + height * 0.8]]
        .map(([across, down]) => new DOMPoint(across, down).matrixTransform(matrix));
};
// Whether two rectangles, however turned, have more than an edge in common.
const covers = (one, other) => [one, other].every((corners) => [0, 1].every((side) => {
    const axis = { x: corners[side + 1].x - corners[side].x, y: corners[side + 1].y - corners[side].y };
    const range = (points) => points.map((point) => point.x * axis.x + point.y * axis.y);
    const [first, second] = [range(one), range(other)];
    return Math.min(...first) < Math.max(...second) - 0.01 && Math.min(...second) < Math.max(...first) - 0.01;
}));

// Texts do not lie upon each other, and none is squeezed into a column of few letters.
const pieces = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !node.parentElement.checkVisibility({ visibilityProperty: true }) || skips(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    const drawn = node.parentElement.closest("svg text");
    for (const box of boxes) pieces.push({ box, node, corners: drawn ? cornersOf(drawn) : null });
    const lines = new Set(boxes.map((box) => Math.round(box.top))).size, text = node.data.trim();
    if (lines > 3 && [...text].length / lines < 5)
        faults.push(`“${text.slice(0, 30)}” is squeezed into ${lines} lines of ${Math.round([...text].length / lines)} letters`);
}
pieces.sort((one, other) => one.box.top - other.box.top);
for (let place = 0; place < pieces.length; place++) {
    const { box, node } = pieces[place];
    for (let next = place + 1; next < pieces.length && pieces[next].box.top < box.bottom; next++) {
        const other = pieces[next];
        if (other.node === node) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Lines of text may touch: letters are lower than their line. Those of drawings may be turned.
        const { corners } = pieces[place];
        if (across > 1 && down > Math.min(box.height, other.box.height) * 0.4
            && (!corners || !other.corners || covers(corners, other.corners)))
            faults.push(`“${node.data.trim().slice(0, 30)}” lies upon “${other.node.data.trim().slice(0, 30)}”`);
    }
}

// Ids are there once, and what refers to one finds it.
const ids = new Set();
for (const { id } of document.querySelectorAll("[id]")) {
    if (ids.has(id)) faults.push(`the id “${id}” is there more than once`);
    ids.add(id);
}
for (const name of ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"])
    for (const element of document.querySelectorAll(`[${name}]`))
        for (const id of element.getAttribute(name).split(/\s+/))
            if (!ids.has(id)) faults.push(`${named(element)} has ${name}="${id}", which is not there`);
for (const link of document.querySelectorAll('a[href^="#"]'))
    if (!ids.has(link.hash.slice(1))) faults.push(`${named(link)} leads to ${link.hash}, which is not there`);

// One heading of the page, one main part, a language, a title, and no row of a table that begins without a heading.
if (document.querySelectorAll("h1").length !== 1) faults.push(`the page has ${document.querySelectorAll("h1").length} first headings`);
if (document.querySelectorAll("main").length !== 1) faults.push(`the page has ${document.querySelectorAll("main").length} main parts`);
if (!root.lang || !document.title.trim()) faults.push("the page has no language or no title");
for (const row of document.querySelectorAll("tr"))
    if (row.cells.length && !row.querySelector("th") && !row.closest("table").querySelector("thead th, th[scope=col]"))
        faults.push(`${named(row)} is a row without a heading`);
return [...new Set(faults)].slice(0, 20);
