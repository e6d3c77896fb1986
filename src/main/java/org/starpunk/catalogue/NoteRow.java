package org.starpunk.catalogue;

import java.util.List;
import org.starpunk.content.ContentRenderer;
import org.starpunk.content.Excerpt;
import org.starpunk.entry.EntryTitle;
import org.starpunk.note.Note;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;
import org.starpunk.view.Moment;
import org.starpunk.view.Moments;

/**
 * A note in a list.
 *
 * @param title its name, its first words, or what it is
 * @param states draft, scheduled or published, and who sees it when not everybody
 * @param at the date that it shows or will come out on; if it has none, when it was created
 * @param deletedAt null when it is not deleted
 * @param page where the owner can look at it
 */
public record NoteRow(
        long id,
        String slug,
        String title,
        List<NoteState> states,
        String page,
        List<String> tags,
        Moment at,
        Moment deletedAt) {

    private static final int EXCERPT_LENGTH = 120;

    static NoteRow of(Note note, Moments moments, SiteUrl site) {
        return new NoteRow(
                note.id(),
                note.slug().toString(),
                title(note, site),
                states(note),
                page(note),
                note.tags().stream().map(Tag::name).toList(),
                moments.of(note.datedAt()),
                note.deletedAt().map(moments::of).orElse(null));
    }

    private static List<NoteState> states(Note note) {
        NoteState status = NoteState.of(note.status());
        NoteState visibility = NoteState.of(note.visibility());
        if (note.visibility() == Visibility.PUBLIC) {
            return List.of(status);
        }
        return note.status() == NoteStatus.PUBLISHED ? List.of(visibility) : List.of(status, visibility);
    }

    static String page(Note note) {
        return (note.isPublished() ? "/notes/" : "/admin/preview/") + note.slug();
    }

    private static String title(Note note, SiteUrl site) {
        String text = EntryTitle.find(note, ContentRenderer.firstWords(note.content()), site, EXCERPT_LENGTH)
                .filter(words -> !words.isBlank())
                .orElseGet(() -> TypeLabel.of(note.type()).toString());
        // A name is whole; first words are cut already, and have their ellipsis.
        return Excerpt.of(text, EXCERPT_LENGTH + 1);
    }
}
