// Suggests the owner's own spellings while a tag is typed (the combobox of the ARIA practices), and shows the tags as chips.

const TAG = /\s*("(?:[^"]|"")*"(?=\s*(?:,|$))|[^,]*)(?:,|$)/g;

export function suggestTags(form, ask) {
    const field = form.elements.tags;
    const { chips, remove, suggestions } = document.getElementById("editor").dataset;
    const list = document.createElement("ul");
    const shown = document.createElement("ul");
    let chosen = -1;
    let asked = 0;

    list.id = "tagSuggestions";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", suggestions);
    list.hidden = true;
    shown.className = "chips";
    shown.setAttribute("aria-label", chips);
    field.after(list, shown);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-expanded", "false");
    field.setAttribute("aria-controls", list.id);

    const typed = () =>
        [...field.value.matchAll(TAG)].map(([, tag]) => tag.trim()).filter((tag, index, all) => tag || index < all.length - 1);

    // The tag in which the caret stands: where it begins and ends in the text.
    function current() {
        const before = field.value.slice(0, field.selectionStart);
        const from = before.lastIndexOf(",") + 1;
        const comma = field.value.indexOf(",", field.selectionStart);
        const to = comma < 0 ? field.value.length : comma;
        return { from, to, word: field.value.slice(from, to).trim() };
    }

    function close() {
        list.hidden = true;
        list.replaceChildren();
        chosen = -1;
        field.setAttribute("aria-expanded", "false");
        field.removeAttribute("aria-activedescendant");
    }

    function choose(index) {
        chosen = index;
        [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
        if (index < 0) {
            field.removeAttribute("aria-activedescendant");
        } else {
            field.setAttribute("aria-activedescendant", list.children[index].id);
            list.children[index].scrollIntoView({ block: "nearest" });
        }
    }

    const quoted = (name) => (name.includes(",") || name.startsWith('"') ? `"${name.replaceAll('"', '""')}"` : name);

    function take(name) {
        const { from, to } = current();
        const begin = `${field.value.slice(0, from)}${from ? " " : ""}${quoted(name)}, `;
        field.value = begin + field.value.slice(to).replace(/^\s*,\s*/, "");
        field.setSelectionRange(begin.length, begin.length);
        close();
        field.focus();
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function offer(names) {
        list.replaceChildren(
            ...names.map((name, index) => {
                const option = document.createElement("li");
                option.id = `tagSuggestion${index}`;
                option.setAttribute("role", "option");
                option.setAttribute("aria-selected", "false");
                option.dir = "auto";
                option.textContent = name;
                return option;
            }),
        );
        list.hidden = names.length === 0;
        field.setAttribute("aria-expanded", String(names.length > 0));
        choose(-1);
    }

    async function suggest() {
        const { word } = current();
        const turn = ++asked;
        if (!word) {
            close();
            return;
        }
        const answer = await ask(`tags?q=${encodeURIComponent(word)}`);
        const names = answer.ok ? await answer.json() : [];
        if (turn === asked && document.activeElement === field) {
            const there = new Set(typed().map((tag) => tag.toLowerCase()));
            offer(names.filter((name) => name === word || !there.has(name.toLowerCase())));
        }
    }

    function show() {
        shown.replaceChildren(
            ...typed()
                .filter(Boolean)
                .map((tag, index) => {
                    const chip = document.createElement("li");
                    const button = document.createElement("button");
                    chip.className = "chip";
                    chip.dir = "auto";
                    button.type = "button";
                    button.setAttribute("aria-label", `${remove} ${tag}`);
                    button.textContent = "×";
                    button.addEventListener("click", () => {
                        field.value = typed()
                            .filter(Boolean)
                            .filter((_, at) => at !== index)
                            .join(", ");
                        field.focus();
                        field.dispatchEvent(new Event("input", { bubbles: true }));
                        close();
                    });
                    chip.append(tag, " ", button);
                    return chip;
                }),
        );
    }

    field.addEventListener("input", (event) => {
        show();
        if (event.isTrusted) {
            suggest();
        }
    });
    field.addEventListener("keydown", (event) => {
        const count = list.children.length;
        if (count === 0 || event.ctrlKey || event.metaKey) {
            return;
        }
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            choose((chosen + (event.key === "ArrowDown" ? 1 : count - (chosen < 0 ? 0 : 1))) % count);
        } else if (event.key === "Enter" && chosen >= 0) {
            event.preventDefault();
            take(list.children[chosen].textContent);
        } else if (event.key === "Escape") {
            event.preventDefault();
            close();
        }
    });
    field.addEventListener("blur", close);
    list.addEventListener("mousedown", (event) => {
        event.preventDefault();
        if (event.target.matches("li")) {
            take(event.target.textContent);
        }
    });
    show();
}
