// The owner's editor: each module makes one thing easier, and without any of them the form works as it is.

import { fetchContext } from "./cite.js";
import { keepCopies } from "./working-copy.js";
import { takePhotos } from "./photos.js";
import { showPreview } from "./preview.js";
import { suggestTags } from "./tags.js";
import { offerMarkdown } from "./toolbar.js";

const editor = document.getElementById("editor");
const form = document.getElementById("noteForm");

// What the server keeps for this form, and the proof that a page of this session asks for it.
const ask = (path, options = {}) =>
    fetch(`/admin/editor/${path}`, {
        ...options,
        headers: { ...options.headers, "Form-Proof": editor.dataset.proof },
    });

form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.requestSubmit(form.querySelector(":scope > .actions button"));
    }
});

keepCopies(form, editor.dataset.copy, ask);
takePhotos(form, editor.dataset.proof);
offerMarkdown(form);
suggestTags(form, ask);
fetchContext(form, ask);
showPreview(form, ask);
