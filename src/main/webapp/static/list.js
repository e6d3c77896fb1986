// Ticks many rows of a list at once: all of them, those between two with the Shift key, and by j, k and x. Without this
// module each box is ticked by itself.

const list = document.querySelector(".rows.ticked");
const boxes = [...(list?.querySelectorAll("input[type=checkbox]") ?? [])];
const all = document.getElementById("tickAll");
let last;

function show() {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
}

function between(one, other) {
    const [from, until] = [boxes.indexOf(one), boxes.indexOf(other)].sort((a, b) => a - b);
    return boxes.slice(from, until + 1);
}

function tick(event) {
    if (event.shiftKey && last) {
        between(last, event.target).forEach((box) => (box.checked = event.target.checked));
    }
    last = event.target;
    show();
}

function current() {
    return boxes.findIndex((box) => box.closest("li").contains(document.activeElement));
}

function move(step) {
    const next = Math.min(Math.max(current() + step, 0), boxes.length - 1);
    boxes[next].closest("li").querySelector("a.title").focus();
}

const keys = {
    j: () => move(1),
    k: () => move(-1),
    x: () => boxes[current()]?.click(),
};

function press(event) {
    const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) {
        return;
    }
    event.preventDefault();
    keys[event.key]();
}

if (boxes.length > 0) {
    document.getElementById("tickAllField").hidden = false;
    document.getElementById("listKeys")?.removeAttribute("hidden");
    boxes.forEach((box) => box.addEventListener("click", tick));
    all.addEventListener("click", () => {
        boxes.forEach((box) => (box.checked = all.checked));
        show();
    });
    document.addEventListener("keydown", press);
    show();
}
