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

    // What an earlier page of this form left in the tab: newer than what stands in the form, until somebody types there.
    let left = null;

    const say = (text, link) => {
        state.textContent = text;
        if (link) {
            state.append(" ", link);
        }
    };

    // The address of a page of this form, and not of a place on it: to go there is to open it anew.
    const withCopy = (address) => {
        const target = new URL(address);
        target.hash = "";
        target.searchParams.set("copy", key);
        return target;
    };

    const signIn = () => {
        const link = document.createElement("a");
        const { pathname, search } = withCopy(location.href);
        link.href = `/admin/sign-in?to=${encodeURIComponent(pathname + search)}`;
        link.textContent = state.dataset.signIn;
        link.addEventListener("click", leaveHere);
        return link;
    };

    // What the server does not take, as the session has ended, waits in this tab for the next one.
    const leaveHere = () => {
        sessionStorage.setItem(key, left ?? fieldsOf(form));
        changed = false;
    };

    const put = (body) =>
        ask(`copies/${key}`, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body,
            keepalive: body.length < LONGEST_FAREWELL,
        });

    async function send() {
        changed = false;
        try {
            const answer = await put(left ?? fieldsOf(form));
            refused = !answer.ok;
            if (answer.ok) {
                showKept();
            } else if (answer.status === 403) {
                changed = true;
                say(state.dataset.signedOut, signIn());
            } else {
                // What the server will never take is in nobody's way.
                form.inert &&= answer.status >= 500;
                throw new Error(answer.statusText);
            }
        } catch {
            changed = true;
            refused = true;
            say(state.dataset.failed);
            later();
        }
    }

    // Whatever waited in the tab is older than what the server has now.
    function showKept() {
        sessionStorage.removeItem(key);
        if (left !== null) {
            location.replace(withCopy(location.href));
        } else if (!changed) {
            const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
            say(`${state.dataset.kept} ${time}`);
            state.dataset.done = time;
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

    // Nothing is typed into a form whose newer text is on its way.
    function takeBack() {
        left = sessionStorage.getItem(key);
        if (left !== null) {
            form.inert = true;
            changed = true;
            keep();
        }
    }

    form.addEventListener("input", () => {
        changed = true;
        left = null;
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
        sessionStorage.removeItem(key);
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
            do {
                await keep();
            } while (changed && !refused);
            if (refused) {
                leaveHere();
            }
            location.assign(withCopy(link.href));
        });
    }

    addEventListener("pageshow", ({ persisted }) => persisted && takeBack());
    takeBack();
}
