package org.starpunk.editor;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import org.starpunk.microformats.WebUrl;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Page;

/**
 * What is said beside a field of the page that a post is about.
 *
 * @param shown what a client has sent: that may be longer, and stays
 */
public record CiteFormRules(CiteForm shown) {

    public void validateName(FacesContext context, UIComponent field, Object typed) {
        if (FieldLengths.isTooLong(typed, shown.getName(), FieldLengths.MAX_NAME)) {
            throw Page.invalid(Sentence.of("editor.citeNameTooLong", FieldLengths.MAX_NAME));
        }
    }

    public void validateAuthor(FacesContext context, UIComponent field, Object typed) {
        if (FieldLengths.isTooLong(typed, shown.getAuthor(), FieldLengths.MAX_NAME)) {
            throw Page.invalid(Sentence.of("editor.citeAuthorTooLong", FieldLengths.MAX_NAME));
        }
    }

    public void validateAuthorUrl(FacesContext context, UIComponent field, Object typed) {
        String url = ((String) typed).strip();
        if (!url.isEmpty() && WebUrl.of(url).isEmpty()) {
            throw Page.invalid(Sentence.of("editor.targetNeeded"));
        }
        if (FieldLengths.isTooLong(typed, shown.getAuthorUrl(), FieldLengths.MAX_ADDRESS)) {
            throw Page.invalid(Sentence.of("editor.addressTooLong", FieldLengths.MAX_ADDRESS));
        }
    }

    public void validateExcerpt(FacesContext context, UIComponent field, Object typed) {
        if (FieldLengths.isTooLong(typed, shown.getExcerpt(), FieldLengths.MAX_SUMMARY)) {
            throw Page.invalid(Sentence.of("editor.citeExcerptTooLong", FieldLengths.MAX_SUMMARY));
        }
    }
}
