package org.starpunk.editor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.NamedTags;
import org.starpunk.note.Note;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;

/**
 * Whether a form asks for a note that is there already.
 *
 * @param format how the text of the form is written
 */
record SameNote(NoteForm form, ContentFormat format) {

    /** Whether a note says what the form does. */
    boolean says(Note note) {
        return note.content()
                        .source()
                        .equals(Optional.ofNullable(form.getContent()).orElse(""))
                && form.properties(note.properties()).equals(note.properties())
                && !note.isDeleted();
    }

    /** Whether everything else of it is as the form asks, too: saving it again would change nothing. */
    boolean is(Note note) {
        return says(note)
                && isWrittenAs(note)
                && note.name()
                        .orElse("")
                        .equals(Optional.ofNullable(form.getName()).orElse(""))
                && note.summary()
                        .orElse("")
                        .equals(Optional.ofNullable(form.getSummary()).orElse(""))
                && hasTagsOf(note)
                && isAddressOf(note)
                && (form.getStatus() == NoteStatus.DRAFT) == (note.status() == NoteStatus.DRAFT)
                && isDateOf(note)
                && form.getReach().isOf(note);
    }

    private boolean isWrittenAs(Note note) {
        return note.content().isBlank() || note.content().format() == format;
    }

    /** A note carries its hashtags beside the tags that were typed. */
    private boolean hasTagsOf(Note note) {
        Set<String> carried = note.tags().stream().map(Tag::key).collect(Collectors.toSet());
        Set<String> typed = keys(NoteForm.tagNames(form.getTags()).orElse(List.of()).stream());
        return carried.containsAll(typed)
                && Stream.of(typed, keys(NamedTags.of(note.content())))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet())
                        .containsAll(carried);
    }

    private static Set<String> keys(Stream<TagName> names) {
        return names.map(TagName::key).collect(Collectors.toSet());
    }

    private boolean isAddressOf(Note note) {
        return Optional.ofNullable(form.getSlug())
                .flatMap(Slug::of)
                .filter(wished -> !wished.isGrantedBy(note.slug()))
                .isEmpty();
    }

    /** A note without a date of its own has the one that it was made at, or, as a draft, none. */
    private boolean isDateOf(Note note) {
        Optional<Instant> has = note.published().map(OffsetDateTime::toInstant);
        return form.date(form.getPublished())
                .map(asked -> has.equals(Optional.of(asked.toInstant())))
                .orElseGet(() -> has.filter(at -> !at.equals(note.createdAt())).isEmpty());
    }
}
