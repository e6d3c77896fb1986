// Shows the page that the post will be, as the server itself renders it, and follows what is typed.

import { fieldsOf } from "./fields.js";

const PAUSE = 400;

export function showPreview(form, ask) {
    const button = document.getElementById("previewButton");
    const panel = document.getElementById("preview");
    const frame = panel.querySelector("iframe");
    const state = panel.querySelector("[role=status]");
    let timer = 0;
    let turn = 0;

    async function render() {
        timer = 0;
        const mine = ++turn;
        const answer = await ask("preview", {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: fieldsOf(form),
        }).catch(() => null);
        const text = (await answer?.text()) ?? "";
        if (mine !== turn) {
            return;
        }
        // What cannot be a post yet leaves the last picture of it.
        if (answer?.ok) {
            fill(text);
        }
        state.textContent = answer?.status === 422 ? text : "";
    }

    function fill(page) {
        const shown = frame.contentDocument;
        if (shown?.querySelector("main")) {
            const next = new DOMParser().parseFromString(page, "text/html");
            shown.querySelector("main").replaceWith(shown.adoptNode(next.querySelector("main")));
        } else {
            frame.srcdoc = page;
        }
    }

    // It is a picture: nothing in it leads away.
    frame.addEventListener("load", () => {
        frame.contentDocument.addEventListener("click", (event) => event.preventDefault());
        frame.contentDocument.addEventListener("submit", (event) => event.preventDefault());
    });

    button.addEventListener("click", () => {
        panel.hidden = !panel.hidden;
        button.setAttribute("aria-expanded", String(!panel.hidden));
        if (!panel.hidden) {
            render();
        }
    });
    const follow = () => {
        if (!panel.hidden) {
            timer ||= setTimeout(render, PAUSE);
        }
    };
    form.addEventListener("input", follow);
    form.addEventListener("change", follow);
    button.hidden = false;
}
