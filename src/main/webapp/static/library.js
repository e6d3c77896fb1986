// The media library: files dropped or pasted anywhere on the page, or picked, are there a moment later.

import { takeFiles } from "./uploads.js";

const state = document.getElementById("uploadState");
const { proof, failed, show } = state.dataset;
const list = document.querySelector(".uploads");

const isTyped = () =>
    [...(list?.children ?? [])].some(
        (card) => card.querySelector("[name=alt]")?.value !== card.querySelector("[name=shownAlt]")?.value,
    );

const names = (cards) => [...cards].map((card) => card.querySelector("a.preview").pathname);

// Puts the new cards above those that stand here, in which somebody writes.
async function add(address, number) {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const known = names(list.children);
    const cards = [...page.querySelectorAll(".uploads > li")];
    // The newest are the first.
    const added = cards.filter((card) => !known.includes(names([card])[0])).slice(0, number);
    list.prepend(...added.map((card) => document.adoptNode(card)));
    state.textContent = page.querySelector(".done")?.textContent ?? "";
}

function done(kept, refused) {
    const address = `/admin/library?uploaded=${kept}`;
    if (refused === 0 && isTyped()) {
        add(address, kept);
    } else if (refused === 0) {
        location.assign(address);
    } else if (kept > 0) {
        const link = document.createElement("a");
        link.href = address;
        link.textContent = show;
        state.append(" ", link);
    }
}

takeFiles({
    area: document,
    picker: document.getElementById("files"),
    state,
    address: "/admin/library/files",
    proof,
    failed: () => failed,
    accepts: () => true,
    done,
});
document.querySelector("#uploadForm button").hidden = true;
