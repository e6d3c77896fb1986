package org.starpunk.editor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.Note;
import org.starpunk.note.NoteConflictException;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteVersion;
import org.starpunk.note.Slug;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Difference;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;
import org.starpunk.view.Piece;

/** The view where a note is revised. */
@Named
@RequestScoped
public class EditNoteBacking {

    @Inject
    private NoteService notes;

    @Inject
    private WorkingCopyService copies;

    @Inject
    private Moments moments;

    @Inject
    private SentPost post;

    private Note note;
    private NoteForm form;
    private String copy;
    private Optional<WorkingCopy> typed;
    private boolean conflict;

    @PostConstruct
    void find() {
        note = Slug.parse(Page.parameter("note")).flatMap(notes::findMoved).orElse(null);
        typed = post.copy();
        copy = SentPost.key("copy").orElseGet(post::newKey);
        if (note != null) {
            PostKind kind = post.kind(PostKind.of(note));
            MediaForm media = post.media(MediaForm.of(note.properties()));
            form = Page.isSent() ? NoteForm.sent(note, kind, media, moments) : NoteForm.of(note, kind, media, moments);
            SentPost.status().ifPresent(form::setStatus);
            typed.ifPresent(before -> FormFields.fill(form, before));
        }
    }

    /** Before the page is written. */
    public void prepare() {
        Page.allowRequests();
    }

    /** Takes in the files that came along, and asks the page that the post is about. */
    public void receive() {
        if (note != null) {
            post.receive(form.getMedia());
            post.cite(form.getKind().getCite());
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
        if (note == null || !Page.isSent() || post.isArranged()) {
            return;
        }
        if (!Page.pressed("copyDrop").isEmpty()) {
            copies.drop(Page.pressed("copyDrop"));
            Page.redirect("/admin/notes/edit?note=" + note.slug());
            return;
        }
        if (SentPost.isTooLong(form.getMedia(), MediaForm.of(note.properties()))) {
            return;
        }
        try {
            Note revised =
                    notes.revise(note.slug(), seen(), form.revisionOf(note)).orElse(note);
            copies.drop(copy);
            Page.redirect("/admin/notes?saved=" + revised.slug());
        } catch (NoteConflictException e) {
            conflict = true;
            note = notes.findMoved(note.slug()).orElse(note);
        }
    }

    private NoteVersion seen() {
        return Optional.of(Page.parameter(FormFields.VERSION))
                .filter(sent -> !sent.isEmpty())
                .or(() -> typed.flatMap(before -> before.text(FormFields.VERSION)))
                .map(NoteVersion::new)
                .orElseGet(note::seen);
    }

    /** The version that the form begins with; while the owner corrects it, still the one that they saw first. */
    public String getVersion() {
        return note == null ? "" : (conflict ? note.seen() : seen()).value();
    }

    /** The note as it is now, when somebody else has changed it since the owner opened it; else empty. */
    public List<CurrentField> getCurrent() {
        return conflict ? CurrentField.of(NoteForm.of(note, form.getKind().getKind(), moments), form) : List.of();
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

    /** The text as it is now, and what the owner's own would change of it. */
    public List<Piece> getDifference() {
        return conflict
                ? Difference.of(
                        note.content().source(),
                        Optional.ofNullable(form.getContent()).orElse(""))
                : List.of();
    }

    /** What the addresses of this view begin with. */
    public String getAddress() {
        return "/admin/notes/edit?note=" + getSlug() + "&";
    }

    public List<SaveButton> getButtons() {
        if (note == null) {
            return List.of();
        }
        return conflict && form.getStatus() != null
                ? SaveButton.mine(form.getStatus())
                : SaveButton.list(note.status());
    }

    /** The key under which what is typed is kept until it is saved. */
    public String getCopy() {
        return copy;
    }

    /** What was typed before into other forms of this note. */
    public List<CopyRow> getCopies() {
        return note == null ? List.of() : CopyRow.list(copies.listOf(note.id()), copy, moments);
    }

    /** What the form can make of it. */
    public List<PostKind> getKinds() {
        return List.of(PostKind.values());
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

    public boolean isMarkdown() {
        return note != null && note.content().format() == ContentFormat.MARKDOWN;
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
