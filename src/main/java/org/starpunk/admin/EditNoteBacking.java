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
import org.starpunk.note.Slug;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;

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
        note = Slug.parse(Page.parameter("note")).flatMap(notes::findMoved).orElse(null);
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

    /** Who cannot read the note although its form looks like any other; null when that is nobody. */
    public Sentence getReaders() {
        if (isDeleted()) {
            return Sentence.of("admin.noteDeletedHidden");
        }
        return switch (note == null ? Visibility.PUBLIC : note.visibility()) {
            case PUBLIC -> null;
            case UNLISTED -> Sentence.of("admin.noteUnlisted");
            case PRIVATE -> Sentence.of("admin.notePrivate");
        };
    }

    public Sentence getCurrentHeading() {
        return Sentence.of(isDeleted() ? "admin.label.currentDeleted" : "admin.label.current");
    }

    private boolean isDeleted() {
        return note != null && note.isDeleted();
    }

    public Sentence getSaveLabel() {
        return Sentence.of(conflict ? "admin.label.saveMine" : "admin.label.save");
    }

    public String getSlug() {
        return note == null ? "" : note.slug().toString();
    }

    /** Whether visitors can read it at its address. */
    public boolean isReadable() {
        return note != null && note.isPublished();
    }

    /** Whether the owner alone can. */
    public boolean isHidden() {
        return note != null && !note.isPublished() && !note.isDeleted();
    }

    public Sentence getContentHint() {
        ContentFormat format =
                note == null ? ContentFormat.MARKDOWN : note.content().format();
        return switch (format) {
            case MARKDOWN -> Sentence.of("admin.markdownHint");
            case HTML -> Sentence.of("admin.htmlHint");
            case TEXT -> Sentence.of("admin.plainTextHint");
        };
    }

    public NoteForm getForm() {
        return form;
    }
}
