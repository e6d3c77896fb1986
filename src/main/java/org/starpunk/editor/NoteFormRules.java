package org.starpunk.editor;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.time.DateTimeException;
import java.util.function.BooleanSupplier;
import org.starpunk.content.Content;
import org.starpunk.note.Note;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.sentence.Sentence;
import org.starpunk.tag.InvalidTagNameException;
import org.starpunk.tag.TagName;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/**
 * What is said beside a field of a note's form.
 *
 * @param contentRequired asked while the form is read: files come to it, and a post of files needs no words
 */
public record NoteFormRules(Moments moments, BooleanSupplier contentRequired, boolean nameRequired) {

    public void validateName(FacesContext context, UIComponent field, Object value) {
        String text = (String) value;
        if (nameRequired && text.isBlank()) {
            throw Page.invalid(Sentence.of("editor.titleNeeded"));
        }
        if (text.length() > FieldLengths.MAX_NAME) {
            throw Page.invalid(Sentence.of("editor.titleTooLong", FieldLengths.MAX_NAME));
        }
    }

    public void validateSummary(FacesContext context, UIComponent field, Object value) {
        if (((String) value).length() > FieldLengths.MAX_SUMMARY) {
            throw Page.invalid(Sentence.of("editor.summaryTooLong", FieldLengths.MAX_SUMMARY));
        }
    }

    public void validateContent(FacesContext context, UIComponent field, Object value) {
        String text = (String) value;
        if (contentRequired.getAsBoolean() && text.isBlank()) {
            throw Page.invalid(Sentence.of("admin.textNeeded"));
        }
        if (text.length() > Content.MAX_LENGTH) {
            throw Page.invalid(Sentence.of("admin.textTooLong", Content.MAX_LENGTH));
        }
    }

    public void validateTags(FacesContext context, UIComponent field, Object value) {
        String typed = (String) value;
        int count;
        try {
            count = TagName.parse(typed).size();
        } catch (InvalidTagNameException e) {
            throw Page.invalid(e.sentence());
        }
        if (count > Note.MAX_TAGS) {
            throw Page.invalid(Sentence.of("admin.tooManyTags", Note.MAX_TAGS, count));
        }
    }

    public void validateSlug(FacesContext context, UIComponent field, Object value) {
        String text = (String) value;
        if (!text.isBlank() && Slug.of(text).isEmpty()) {
            throw Page.invalid(Sentence.of("admin.addressInvalid"));
        }
        if (text.length() > FieldLengths.MAX_ADDRESS) {
            throw Page.invalid(Sentence.of("editor.addressTooLong", FieldLengths.MAX_ADDRESS));
        }
    }

    public void validatePublished(FacesContext context, UIComponent field, Object value) {
        String typed = (String) value;
        boolean scheduled = Page.parameter("status").equals(NoteStatus.SCHEDULED.name());
        try {
            if (scheduled && (typed.isBlank() || !moments.parse(typed).isAfter(moments.now()))) {
                throw Page.invalid(Sentence.of("admin.scheduledDateNeeded"));
            }
            if (!typed.isBlank()) {
                moments.parse(typed);
            }
        } catch (DateTimeException e) {
            throw Page.invalid(Sentence.of("admin.dateInvalid"));
        }
    }
}
