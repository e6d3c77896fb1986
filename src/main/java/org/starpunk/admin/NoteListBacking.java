package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.starpunk.content.ContentRenderer;
import org.starpunk.content.Excerpt;
import org.starpunk.entry.EntryTitle;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.note.Visibility;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;

/** The view of all notes, the last created first. */
@Named
@RequestScoped
public class NoteListBacking {

    static final int PAGE_SIZE = 30;

    private static final int EXCERPT_LENGTH = 120;

    @Inject
    private NoteService notes;

    @Inject
    private Moments moments;

    @Inject
    private SiteUrl site;

    private List<Note> found;

    /** Deletes or undeletes the note whose button was pressed, if one was. */
    public void change() {
        String deleted = Page.pressed("delete");
        String undeleted = Page.pressed("undelete");
        if (!deleted.isEmpty()) {
            Slug.parse(deleted).ifPresent(notes::delete);
            Page.redirect("/admin/notes?deleted=" + Page.encode(deleted));
        } else if (!undeleted.isEmpty()) {
            Slug.parse(undeleted).ifPresent(notes::undelete);
            Page.redirect("/admin/notes?saved=" + Page.encode(undeleted));
        }
    }

    public List<Row> getRows() {
        return found().stream()
                .limit(PAGE_SIZE)
                .map(note -> Row.of(note, moments, site))
                .toList();
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
     * @param states what it is: draft, scheduled, published, deleted, and who sees it when not everybody
     * @param at the date that it shows or will come out on; if it has none, when it was created
     * @param page where the owner can look at it; empty when it is deleted
     */
    public record Row(
            String slug,
            String title,
            List<NoteState> states,
            boolean deleted,
            String page,
            List<String> tags,
            Moment at) {

        static Row of(Note note, Moments moments, SiteUrl site) {
            return new Row(
                    note.slug().toString(),
                    title(note, site),
                    states(note),
                    note.isDeleted(),
                    page(note),
                    note.tags().stream().map(Tag::name).toList(),
                    moments.of(note.datedAt()));
        }

        private static List<NoteState> states(Note note) {
            if (note.isDeleted()) {
                return List.of(NoteState.DELETED);
            }
            NoteState status = NoteState.of(note.status());
            NoteState visibility = NoteState.of(note.visibility());
            if (note.visibility() == Visibility.PUBLIC) {
                return List.of(status);
            }
            return note.status() == NoteStatus.PUBLISHED ? List.of(visibility) : List.of(status, visibility);
        }

        private static String page(Note note) {
            return note.isDeleted() ? "" : (note.isPublished() ? "/notes/" : "/admin/preview/") + note.slug();
        }

        private static String title(Note note, SiteUrl site) {
            String text = EntryTitle.find(note, ContentRenderer.firstWords(note.content()), site, EXCERPT_LENGTH)
                    .orElse(note.slug().toString());
            // A name is whole; first words are cut already, and have their ellipsis.
            return Excerpt.of(text, EXCERPT_LENGTH + 1);
        }
    }
}
