package org.starpunk.admin;

import java.time.DateTimeException;
import org.starpunk.content.Content;
import org.starpunk.note.Note;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.tag.InvalidTagNameException;
import org.starpunk.tag.TagName;

/** What is said beside a field of a note's form. */
record NoteFormRules(Moments moments, boolean contentRequired) {

    void checkContent(String text) {
        if (contentRequired && text.isBlank()) {
            throw Page.invalid("A note needs some words.");
        }
        if (text.length() > Content.MAX_LENGTH) {
            throw Page.invalid("A note has " + Content.MAX_LENGTH + " characters at most.");
        }
    }

    void checkTags(String typed) {
        int count;
        try {
            count = TagName.parse(typed).size();
        } catch (InvalidTagNameException e) {
            throw Page.invalid(e.getMessage());
        }
        if (count > Note.MAX_TAGS) {
            throw Page.invalid("A note has " + Note.MAX_TAGS + " tags at most; these are " + count + ".");
        }
    }

    void checkSlug(String text) {
        if (!text.isBlank() && Slug.of(text).isEmpty()) {
            throw Page.invalid("An address is made of the letters a to z, digits and hyphens, such as my-first-note.");
        }
    }

    void checkPublished(String typed, String status) {
        boolean scheduled = status.equals(NoteStatus.SCHEDULED.name());
        try {
            if (scheduled && (typed.isBlank() || !moments.parse(typed).isAfter(moments.now()))) {
                throw Page.invalid("A scheduled note needs a date that is still to come.");
            }
            if (!typed.isBlank()) {
                moments.parse(typed);
            }
        } catch (DateTimeException e) {
            throw Page.invalid("A date looks like 2026-12-31 18:00.");
        }
    }
}
