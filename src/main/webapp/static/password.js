// Shows a new password while it is typed, and says how strong it is. Without this module a link leads to the same page with
// the password shown, and the server alone says what is too short.

const field = document.getElementById("password");
const strength = document.getElementById("strength");
const reveal = document.getElementById("reveal");

// Length counts, and that it is not the same letter again and again.
function judge(password) {
    const length = [...password].length;
    const different = new Set(password.toLowerCase()).size;
    if (length < Number(strength.dataset.least)) {
        return "short";
    }
    if (different < 6) {
        return "weak";
    }
    return length >= 20 && different >= 10 ? "strong" : "good";
}

field.addEventListener("input", () => {
    strength.textContent = field.value ? strength.dataset[judge(field.value)] : "";
});

reveal?.addEventListener("click", (event) => {
    event.preventDefault();
    const words = reveal.textContent;
    reveal.textContent = reveal.dataset.hide;
    reveal.dataset.hide = words;
    field.type = field.type === "password" ? "text" : "password";
    field.focus();
});
