package org.starpunk.editor;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import org.starpunk.microformats.WebUrl;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Page;
import org.starpunk.view.TypedText;

/**
 * What is said beside a field of the page that a post is about.
 *
 * @param shown what a client has sent: that may be longer, and stays
 */
public record CiteFormRules(CiteForm shown) {

    /** As many characters as the form lets an address have. */
    private static final int MAX_ADDRESS = 2000;

    public void validateName(FacesContext context, UIComponent field, Object typed) {
        if (isTooLong(typed, shown.getName(), NoteFormRules.MAX_NAME)) {
            throw Page.invalid(Sentence.of("editor.citeNameTooLong", NoteFormRules.MAX_NAME));
        }
    }

    public void validateAuthor(FacesContext context, UIComponent field, Object typed) {
        if (isTooLong(typed, shown.getAuthor(), NoteFormRules.MAX_NAME)) {
            throw Page.invalid(Sentence.of("editor.citeAuthorTooLong", NoteFormRules.MAX_NAME));
        }
    }

    public void validateAuthorUrl(FacesContext context, UIComponent field, Object typed) {
        String url = ((String) typed).strip();
        if (!url.isEmpty() && WebUrl.of(url).isEmpty()) {
            throw Page.invalid(Sentence.of("editor.targetNeeded"));
        }
        if (isTooLong(typed, shown.getAuthorUrl(), MAX_ADDRESS)) {
            throw Page.invalid(Sentence.of("editor.addressTooLong", MAX_ADDRESS));
        }
    }

    public void validateExcerpt(FacesContext context, UIComponent field, Object typed) {
        if (isTooLong(typed, shown.getExcerpt(), NoteFormRules.MAX_SUMMARY)) {
            throw Page.invalid(Sentence.of("editor.citeExcerptTooLong", NoteFormRules.MAX_SUMMARY));
        }
    }

    private static boolean isTooLong(Object typed, String shown, int most) {
        String text = (String) typed;
        return text.length() > most && !TypedText.clean(text).equals(TypedText.clean(shown));
    }
}
