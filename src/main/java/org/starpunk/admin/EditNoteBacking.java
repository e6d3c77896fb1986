package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.Note;
import org.starpunk.note.NoteConflictException;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteVersion;
import org.starpunk.note.Visibility;

/** The view where a note is revised. */
@Named
@RequestScoped
public class EditNoteBacking {

    @Inject
    private NoteService notes;

    @Inject
    private Moments moments;

    private Note note;
    private NoteForm form;
    private boolean conflict;

    @PostConstruct
    void find() {
        note = notes.findMoved(Page.parameter("note")).orElse(null);
        if (note != null) {
            form = Page.isSent() ? NoteForm.sent(note, moments) : NoteForm.of(note, moments);
        }
    }

    /** Answers 404 when no note was ever at the address that is asked for. */
    public void open() {
        if (note == null) {
            Page.notFound();
        }
    }

    /** Saves what was changed of the note that the owner saw; if it is another by now, shows both. */
    public void save() {
        if (note == null) {
            Page.notFound();
            return;
        }
        try {
            Note revised =
                    notes.revise(note.slug(), seen(), form.revisionOf(note)).orElse(note);
            Page.redirect("/admin/notes?saved=" + revised.slug());
        } catch (NoteConflictException e) {
            conflict = true;
            note = notes.findMoved(note.slug()).orElse(note);
        }
    }

    private NoteVersion seen() {
        String sent = Page.parameter("version");
        return sent.isEmpty() ? note.seen() : new NoteVersion(sent);
    }

    /** The version that the form begins with; while the owner corrects it, still the one that they saw first. */
    public String getVersion() {
        return note == null ? "" : (conflict ? note.seen() : seen()).value();
    }

    /** The note as it is now, when somebody else has changed it since the owner opened it; else empty. */
    public List<CurrentField> getCurrent() {
        return conflict ? CurrentField.of(NoteForm.of(note, moments), form) : List.of();
    }

    /** Who cannot read the note although its form looks like any other; empty when that is nobody. */
    public String getReaders() {
        if (isDeleted()) {
            return "This note is deleted. Nobody reads it until you undelete it in the list.";
        }
        return switch (note == null ? Visibility.PUBLIC : note.visibility()) {
            case PUBLIC -> "";
            case UNLISTED -> "This note is unlisted: only whoever has its address can read it.";
            case PRIVATE -> "This note is private: only you can read it.";
        };
    }

    public boolean isDeleted() {
        return note != null && note.isDeleted();
    }

    public String getSaveLabel() {
        return conflict ? "Save mine in its place" : "Save";
    }

    public String getSlug() {
        return note == null ? "" : note.slug();
    }

    /** Whether visitors can read it at its address. */
    public boolean isReadable() {
        return note != null && note.isPublished();
    }

    /** Whether the owner alone can. */
    public boolean isHidden() {
        return note != null && !note.isPublished() && !note.isDeleted();
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
