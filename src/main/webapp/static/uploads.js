// Files by picker, drop and paste: each is sent to the server at once, with its progress, and told what became of it.

const carried = (transfer, accepts) => [...(transfer?.files ?? [])].filter(accepts);

// fetch says nothing of how far an upload is.
const send = (file, address, proof, progress) =>
    new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open("POST", address);
        request.setRequestHeader("Form-Proof", proof);
        request.setRequestHeader("Content-Type", "application/octet-stream");
        request.upload.addEventListener("progress", ({ loaded, total }) => progress(Math.round((100 * loaded) / total)));
        request.addEventListener("loadend", () => resolve(request));
        request.send(file);
    });

/**
 * area: the element into which files are dropped and pasted; failed: gives what is said when the server did not answer;
 * keep(text): the server has a file, and says this of it; done(kept, refused): how many are there, and how many are not; the state says why.
 */
export function takeFiles({ area, picker, state, address, proof, failed, accepts, keep = () => {}, done = () => {} }) {
    async function take(files) {
        const reasons = [];
        for (const file of files) {
            const answer = await send(file, address, proof, (hundredths) => {
                state.textContent = `${file.name}: ${hundredths} %`;
            });
            if (answer.status === 200 || answer.status === 204) {
                keep(answer.responseText);
            } else {
                reasons.push(answer.status === 422 ? `${file.name}: ${answer.responseText}` : failed());
            }
        }
        state.textContent = [...new Set(reasons)].join(" ");
        done(files.length - reasons.length, reasons.length);
    }

    picker.addEventListener("change", () => {
        const files = [...picker.files];
        picker.value = "";
        return take(files);
    });
    area.addEventListener("dragover", (event) => {
        if ([...event.dataTransfer.types].includes("Files")) {
            event.preventDefault();
        }
    });
    area.addEventListener("drop", (event) => {
        if (event.dataTransfer.files.length > 0) {
            event.preventDefault();
            take(carried(event.dataTransfer, accepts));
        }
    });
    area.addEventListener("paste", (event) => {
        const files = carried(event.clipboardData, accepts);
        if (files.length > 0) {
            event.preventDefault();
            take(files);
        }
    });
}
