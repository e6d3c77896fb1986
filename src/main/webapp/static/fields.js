// What a form says now, as JSON: the texts under each name.

export function fieldsOf(form) {
    const texts = {};
    for (const [name, value] of new FormData(form)) {
        if (typeof value === "string") {
            (texts[name] ??= []).push(value);
        }
    }
    texts.slugNow = form.elements.note ? [form.elements.note.value] : [];
    return JSON.stringify(texts);
}
