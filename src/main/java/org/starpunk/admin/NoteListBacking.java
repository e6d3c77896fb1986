package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.starpunk.microformats.NoteEntry;
import org.starpunk.note.ContentRenderer;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.tag.Tag;

/** The view of all notes, the last created first. */
@Named
@RequestScoped
public class NoteListBacking {

    static final int PAGE_SIZE = 30;

    private static final int EXCERPT_LENGTH = 120;

    @Inject
    private NoteService notes;

    private List<Note> found;

    /** Deletes or undeletes the note whose button was pressed, if one was. */
    public void change() {
        String deleted = Page.parameter("delete");
        String undeleted = Page.parameter("undelete");
        if (!deleted.isEmpty()) {
            notes.delete(deleted);
            Page.redirect("/admin/notes?deleted=" + Page.encode(deleted));
        } else if (!undeleted.isEmpty()) {
            notes.undelete(undeleted);
            Page.redirect("/admin/notes?saved=" + Page.encode(undeleted));
        }
    }

    public List<Row> getRows() {
        return found().stream().limit(PAGE_SIZE).map(Row::of).toList();
    }

    /** Where the next page begins; null on the last one. */
    public Long getOlder() {
        return found().size() > PAGE_SIZE ? found().get(PAGE_SIZE - 1).id() : null;
    }

    /** The slug of the note that was saved last; empty when this is not the answer to that. */
    public String getSaved() {
        return Page.parameter("saved");
    }

    /** The slug of the note that was deleted last, as {@link #getSaved()}. */
    public String getDeleted() {
        return Page.parameter("deleted");
    }

    private List<Note> found() {
        if (found == null) {
            String before = Page.parameter("before");
            long id = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
            found = notes.listAll(id, PAGE_SIZE + 1);
        }
        return found;
    }

    /**
     * A note in the list.
     *
     * @param at when it was created, or when it will come out
     */
    public record Row(
            String slug, String title, String status, boolean deleted, boolean readable, List<String> tags, Moment at) {

        static Row of(Note note) {
            return new Row(
                    note.slug(),
                    title(note),
                    status(note),
                    note.isDeleted(),
                    note.isPublished(),
                    note.tags().stream().map(Tag::name).toList(),
                    new Moment(
                            note.status() == NoteStatus.SCHEDULED
                                    ? note.published().orElseThrow().toInstant()
                                    : note.createdAt()));
        }

        private static String status(Note note) {
            if (note.isDeleted()) {
                return "deleted";
            }
            return NoteEntry.word(note.status());
        }

        private static String title(Note note) {
            String text = note.name()
                    .orElseGet(() -> ContentRenderer.firstWords(note.content()))
                    .strip();
            if (text.isEmpty()) {
                return note.slug();
            }
            return text.codePointCount(0, text.length()) <= EXCERPT_LENGTH
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, EXCERPT_LENGTH)) + "…";
        }
    }
}
