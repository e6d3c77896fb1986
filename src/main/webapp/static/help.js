// The key "?" opens the help, wherever nothing is being typed. Without this module the settings lead there.

document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (event.key === "?" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
        location.href = "/admin/help#keys";
    }
});
