// Writes Markdown around what is selected, by buttons and by the keys that every editor has.

const MARKS = {
    bold: (text, words) => ["**", text || words, "**"],
    italic: (text, words) => ["*", text || words, "*"],
    link: (text, words) => (/^https?:\/\/\S+$/.test(text) ? ["[", words, `](${text})`] : ["[", text || words, "](https://)"]),
    heading: (text, words) => ["## ", text || words, ""],
    quote: (text, words) => ["", (text || words).replace(/^/gm, "> "), ""],
    list: (text, words) => ["", (text || words).replace(/^/gm, "- "), ""],
    code: (text, words) => (text.includes("\n") ? ["```\n", text, "\n```"] : ["`", text || words, "`"]),
};

const KEYS = { b: "bold", i: "italic", k: "link" };

const LINES = ["heading", "quote", "list"];

export function offerMarkdown(form) {
    const bar = document.getElementById("toolbar");
    const text = form.elements.content;
    if (!bar) {
        return;
    }
    const buttons = [...bar.querySelectorAll("button")];

    function write(mark) {
        const button = buttons.find(({ dataset }) => dataset.mark === mark);
        let from = text.selectionStart;
        if (LINES.includes(mark)) {
            from = text.value.lastIndexOf("\n", from - 1) + 1;
        }
        const [before, inside, after] = MARKS[mark](text.value.slice(from, text.selectionEnd), button.dataset.words);
        text.focus();
        text.setSelectionRange(from, text.selectionEnd);
        // Alone of all ways, this one can be undone by the browser's own key.
        if (!document.execCommand("insertText", false, before + inside + after)) {
            text.setRangeText(before + inside + after);
            text.dispatchEvent(new Event("input", { bubbles: true }));
        }
        text.setSelectionRange(from + before.length, from + before.length + inside.length);
    }

    bar.addEventListener("click", (event) => {
        const { mark } = event.target.closest("button")?.dataset ?? {};
        if (mark) {
            write(mark);
        }
    });

    // One stop for the tabulator, and arrows between the buttons.
    bar.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) {
            const at = buttons.indexOf(document.activeElement);
            const next = buttons[(at + step + buttons.length) % buttons.length];
            buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
            next.focus();
        }
    });

    text.addEventListener("keydown", (event) => {
        if (!bar.hidden && (event.ctrlKey || event.metaKey) && KEYS[event.key]) {
            event.preventDefault();
            write(KEYS[event.key]);
        }
    });

    buttons.forEach((button, index) => (button.tabIndex = index === 0 ? 0 : -1));
    // Only a new note has the choice.
    const { format } = form.elements;
    const opened = format?.value;
    const show = () => {
        bar.hidden = format !== undefined && format.value !== "markdown";
        document.getElementById("contentHint").hidden = format?.value !== opened;
    };
    format?.addEventListener("change", show);
    show();
}
