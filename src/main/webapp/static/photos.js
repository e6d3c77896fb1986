// Photos by picker, drop and paste: each goes to the media library at once, and its row waits for words.

import { takeFiles } from "./uploads.js";

export function takePhotos(form, proof) {
    const rows = document.getElementById("photoRows");
    if (!rows) {
        return;
    }
    const picker = document.getElementById("files");
    const template = document.getElementById("photoRow");

    const tell = () => rows.dispatchEvent(new Event("input", { bubbles: true }));

    const number = () => {
        [...rows.children].forEach((row, index) => {
            const alt = row.querySelector("[name=photoAlt]");
            alt.id = `photoAlt${index}`;
            row.querySelector("label").htmlFor = alt.id;
            row.querySelector("[name=photoUp]").disabled = index === 0;
        });
    };

    function add(url) {
        const row = template.content.cloneNode(true);
        row.querySelector("[name=photoUrl]").value = url;
        row.querySelector("img").src = url;
        rows.append(row);
        number();
        tell();
        rows.lastElementChild.querySelector("[name=photoAlt]").focus();
    }

    takeFiles({
        area: form,
        picker,
        state: document.getElementById("photoState"),
        address: "/admin/editor/photos",
        proof,
        failed: () => document.getElementById("copyState").dataset.failed,
        accepts: (file) => file.type.startsWith("image/"),
        keep: add,
    });

    rows.addEventListener("click", (event) => {
        const row = event.target.closest("li");
        const button = event.target.closest("button");
        if (!button) {
            return;
        }
        event.preventDefault();
        if (button.name === "photoUp") {
            row.previousElementSibling?.before(row);
            (button.disabled ? row.querySelector("[name=photoAlt]") : button).focus();
        } else {
            row.remove();
            picker.focus();
        }
        number();
        tell();
    });

    rows.addEventListener("input", (event) => {
        if (event.target.name === "photoAlt") {
            event.target.closest("li").querySelector("img").alt = event.target.value;
            event.target.parentElement.querySelector(".undescribed")?.toggleAttribute("hidden", event.target.value !== "");
        }
    });

    number();
}
