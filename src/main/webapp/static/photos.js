// Photos, films and recordings by picker, drop and paste: each goes to the media library at once, and its row waits for words.

import { takeFiles } from "./uploads.js";

// What one kind is shown by, in the order in which a post shows the kinds.
const SHOWN = { photo: "img", video: "video", audio: "audio" };

const KINDS = Object.keys(SHOWN);

export function takePhotos(form, proof) {
    const rows = document.getElementById("photoRows");
    if (!rows) {
        return;
    }
    const picker = document.getElementById("files");
    const template = document.getElementById("photoRow");

    const tell = () => rows.dispatchEvent(new Event("input", { bubbles: true }));

    const altOf = (row) => row.querySelector("[name$=Alt]");

    // A photo does not say that it is one.
    const kindOf = (row) => row && (row.querySelector("[name=fileKind]")?.value ?? "photo");

    const isFirst = (row) => kindOf(row.previousElementSibling) !== kindOf(row);

    const number = () => {
        [...rows.children].forEach((row, index) => {
            const alt = altOf(row);
            alt.id = `photoAlt${index}`;
            row.querySelector("label").htmlFor = alt.id;
            row.querySelectorAll(".number").forEach((number) => {
                number.textContent = ` ${index + 1}`;
            });
            row.querySelector("video, audio")?.setAttribute("aria-labelledby", alt.id);
            row.querySelector("[name=photoUp]").disabled = isFirst(row);
        });
    };

    function add({ kind, url }) {
        const row = template.content.cloneNode(true).firstElementChild;
        const address = row.querySelector("[name=photoUrl]");
        const kindField = row.querySelector("[name=fileKind]");
        address.value = url;
        if (kind === "photo") {
            kindField.remove();
        } else {
            kindField.value = kind;
            address.name = "fileUrl";
            altOf(row).name = "fileAlt";
        }
        const shown = document.createElement(SHOWN[kind]);
        Object.assign(shown, kind === "photo" ? { alt: "" } : { controls: true, preload: "metadata" });
        shown.src = url;
        row.querySelector("img").replaceWith(shown);
        const next = [...rows.children].find((other) => KINDS.indexOf(kindOf(other)) > KINDS.indexOf(kind));
        rows.insertBefore(row, next ?? null);
        number();
        tell();
        altOf(row).focus();
    }

    takeFiles({
        area: form,
        picker,
        state: document.getElementById("photoState"),
        address: "/admin/editor/files",
        proof,
        failed: () => document.getElementById("copyState").dataset.failed,
        accepts: (file) => /^(image|video|audio)\//.test(file.type),
        keep: (answer) => add(JSON.parse(answer)),
    });

    rows.addEventListener("click", (event) => {
        const row = event.target.closest("li");
        const button = event.target.closest("button");
        if (!button) {
            return;
        }
        event.preventDefault();
        if (button.name === "photoUp") {
            if (!isFirst(row)) {
                row.previousElementSibling.before(row);
            }
            (button.disabled ? altOf(row) : button).focus();
        } else {
            row.remove();
            picker.focus();
        }
        number();
        tell();
    });

    rows.addEventListener("input", (event) => {
        if (event.target.matches("[name$=Alt]")) {
            event.target.closest("li").querySelector("img")?.setAttribute("alt", event.target.value);
            event.target.parentElement.querySelector(".undescribed")?.toggleAttribute("hidden", event.target.value !== "");
        }
    });

    number();
}
