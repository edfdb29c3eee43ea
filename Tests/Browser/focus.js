// Runs inside a page after each press of the key: says which of what can be reached has the focus, and whether that is seen.
const reachable = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }));
const now = document.activeElement;
if (!now || now === document.body) return { count: reachable.length, place: -1 };
const box = now.getBoundingClientRect();
const look = getComputedStyle(now);
const isOutlined = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 1;
// A link may go on in the next line; one of a drawing has its mark and its text apart.
const part = (now.ownerSVGElement && now.querySelector("text")) || now;
const first = part.getClientRects()[0] ?? box;
const top = document.elementFromPoint(first.left + first.width / 2, first.top + first.height / 2);
const isInside = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight && box.width > 0;
return {
    count: reachable.length, place: reachable.indexOf(now), positive: reachable.filter((each) => each.tabIndex > 0).length,
    name: now.textContent.trim().slice(0, 40), isOutlined, isInside, isOnTop: !!top && (now.contains(top) || top.contains(now)),
};
