package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.starpunk.note.ContentFormat;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;

/** The view where a note is revised. */
@Named
@RequestScoped
public class EditNoteBacking {

    @Inject
    private NoteService notes;

    private Note note;
    private NoteForm form = new NoteForm();

    @PostConstruct
    void find() {
        String slug = Page.parameter("note");
        note = notes.findMoved(slug).orElse(null);
        if (note != null && !Page.isPostback()) {
            form = NoteForm.of(note);
        }
    }

    /** Answers 404 when no note was ever at the address that is asked for. */
    public void open() {
        if (note == null) {
            Page.notFound();
        }
    }

    public void save() {
        if (note == null) {
            Page.notFound();
        } else {
            Note revised = notes.revise(note.slug(), form.revisionOf(note)).orElse(note);
            Page.redirect("/admin/notes?saved=" + revised.slug());
        }
    }

    public String getSlug() {
        return note == null ? "" : note.slug();
    }

    /** Whether visitors can read it at its address. */
    public boolean isReadable() {
        return note != null && note.isPublished();
    }

    /** A note that is all photos or a like has no words, and needs none. */
    public boolean isContentRequired() {
        return note != null && !note.content().isBlank();
    }

    public String getContentHint() {
        ContentFormat format =
                note == null ? ContentFormat.MARKDOWN : note.content().format();
        return switch (format) {
            case MARKDOWN -> "Markdown: *emphasis*, [a link](https://example.org/), - a list.";
            case HTML -> "This note was posted as HTML, and stays HTML.";
            case TEXT -> "This note was posted as plain text, and stays plain text.";
        };
    }

    public NoteForm getForm() {
        return form;
    }
}
