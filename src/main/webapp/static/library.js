// The media library: files dropped or pasted anywhere on the page, or picked, are there a moment later.

import { takeFiles } from "./uploads.js";

const state = document.getElementById("uploadState");
const { proof, failed, show } = state.dataset;

function done(kept, refused) {
    const address = `/admin/library?uploaded=${kept}`;
    if (refused === 0) {
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
