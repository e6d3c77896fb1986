package org.starpunk.admin;

import java.time.DateTimeException;
import org.starpunk.content.Content;
import org.starpunk.note.Note;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.sentence.Sentence;
import org.starpunk.tag.InvalidTagNameException;
import org.starpunk.tag.TagName;

/** What is said beside a field of a note's form. */
record NoteFormRules(Moments moments, boolean contentRequired) {

    void checkContent(String text) {
        if (contentRequired && text.isBlank()) {
            throw Page.invalid(Sentence.of("admin.textNeeded"));
        }
        if (text.length() > Content.MAX_LENGTH) {
            throw Page.invalid(Sentence.of("admin.textTooLong", Content.MAX_LENGTH));
        }
    }

    void checkTags(String typed) {
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

    void checkSlug(String text) {
        if (!text.isBlank() && Slug.of(text).isEmpty()) {
            throw Page.invalid(Sentence.of("admin.addressInvalid"));
        }
    }

    void checkPublished(String typed, String status) {
        boolean scheduled = status.equals(NoteStatus.SCHEDULED.name());
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
