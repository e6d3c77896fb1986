// Fills in what the page that the post is about says of itself. Without this module the button sends the form for that.

export function fetchContext(form, ask) {
    const button = form.elements.cite;
    if (!button) {
        return;
    }
    const state = document.getElementById("citeState");
    const { target, citeOf } = form.elements;
    let fetched = {};

    async function fetchIt() {
        state.className = "hint";
        state.textContent = state.dataset.fetching;
        const address = target.value.trim();
        const answer = await ask("citation", {
            method: "POST",
            headers: { "Content-Type": "text/plain" },
            body: address,
        }).catch(() => null);
        if (target.value.trim() !== address) {
            // It says nothing of the page that the form is about now.
            state.textContent = "";
        } else if (answer?.ok) {
            fetched = await answer.json();
            citeOf.value = address;
            fill(fetched);
            state.textContent = state.dataset.fetched;
        } else {
            state.className = "error";
            state.textContent = answer?.status === 422 ? await answer.text() : state.dataset.failed;
        }
    }

    function fill(texts) {
        for (const [name, text] of Object.entries(texts)) {
            form.elements[name].value = text;
        }
        document.getElementById("cite").open = true;
        form.dispatchEvent(new Event("input", { bubbles: true }));
    }

    // What one page says of itself is not said of another. What the author has written stays, and the server asks.
    target.addEventListener("change", () => {
        const own = Object.entries(fetched).filter(([name, text]) => text && form.elements[name].value === text);
        if (own.length > 0 && target.value.trim() !== citeOf.value) {
            fetched = {};
            fill(Object.fromEntries(own.map(([name]) => [name, ""])));
            state.className = "hint";
            state.textContent = state.dataset.emptied;
        }
    });

    button.addEventListener("click", async (event) => {
        event.preventDefault();
        if (!button.hasAttribute("aria-disabled")) {
            button.setAttribute("aria-disabled", "true");
            await fetchIt();
            button.removeAttribute("aria-disabled");
        }
    });
}
