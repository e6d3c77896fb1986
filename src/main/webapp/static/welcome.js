// The owner's browser knows better than the server by which clock the owner lives, until somebody has said it.

const zone = document.getElementById("zone");
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";

// Without a place, it is a clock that nobody has set.
if (zone.dataset.guessed === "true" && here.includes("/") && !here.startsWith("Etc/")) {
    zone.value = here;
}
