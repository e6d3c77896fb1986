// Keeps what is typed on the server, a moment after each change, until the form is saved.

import { fieldsOf } from "./fields.js";

const PAUSE = 1500;

// A longer text cannot go on its way while the page closes; it was kept a moment before.
const LONGEST_FAREWELL = 60000;

export function keepCopies(form, key, ask) {
    const state = document.getElementById("copyState");
    let timer = 0;
    let changed = false;
    let refused = false;
    let sending = null;

    const say = (text, link) => {
        state.textContent = text;
        if (link) {
            state.append(" ", link);
        }
    };

    const signIn = () => {
        const link = document.createElement("a");
        const target = new URL(location.href);
        target.searchParams.set("copy", key);
        link.href = `/admin/sign-in?to=${encodeURIComponent(target.pathname + target.search)}`;
        link.textContent = state.dataset.signIn;
        link.addEventListener("click", leaveHere);
        return link;
    };

    // What the server does not take, as the session has ended, waits in this tab for the next one.
    const leaveHere = () => {
        sessionStorage.setItem(key, fieldsOf(form));
        changed = false;
    };

    const put = (body) =>
        ask(`copies/${key}`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body,
            keepalive: body.length < LONGEST_FAREWELL,
        });

    async function takeBack() {
        const left = sessionStorage.getItem(key);
        if (left !== null && (await put(left)).ok) {
            sessionStorage.removeItem(key);
            location.reload();
        }
    }

    async function send() {
        changed = false;
        try {
            const answer = await put(fieldsOf(form));
            refused = !answer.ok;
            if (answer.status === 403) {
                changed = true;
                say(state.dataset.signedOut, signIn());
            } else if (!answer.ok) {
                throw new Error(answer.statusText);
            } else if (!changed) {
                const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
                say(`${state.dataset.kept} ${time}`);
                state.dataset.done = time;
            }
        } catch {
            changed = true;
            refused = true;
            say(state.dataset.failed);
            later();
        }
    }

    function keep() {
        clearTimeout(timer);
        timer = 0;
        if (changed && !sending) {
            sending = send().finally(() => {
                sending = null;
            });
        }
        return sending ?? Promise.resolve();
    }

    function later() {
        timer ||= setTimeout(keep, PAUSE);
    }

    form.addEventListener("input", () => {
        changed = true;
        delete state.dataset.done;
        later();
    });
    document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") {
            keep();
        }
    });
    addEventListener("pagehide", keep);
    addEventListener("beforeunload", (event) => {
        if (changed && refused) {
            event.preventDefault();
        }
    });

    // What is on its way arrives before the form: a copy that came after it would be offered again.
    form.addEventListener("submit", (event) => {
        clearTimeout(timer);
        timer = 0;
        changed = false;
        if (sending) {
            event.preventDefault();
            sending.finally(() => {
                changed = false;
                form.requestSubmit(event.submitter);
            });
        }
    });

    // Another kind of post begins with what stands here.
    for (const link of document.querySelectorAll(".kinds a")) {
        link.addEventListener("click", async (event) => {
            event.preventDefault();
            changed = true;
            await keep();
            if (refused) {
                leaveHere();
            }
            const target = new URL(link.href);
            target.searchParams.set("copy", key);
            location.assign(target);
        });
    }

    takeBack().catch(() => say(state.dataset.failed));
}
