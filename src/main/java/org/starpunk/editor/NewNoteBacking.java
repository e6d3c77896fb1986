package org.starpunk.editor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.starpunk.content.ContentFormat;
import org.starpunk.entry.EntryDefaults;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteService;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;
import org.starpunk.view.TextFormats;

/** The view where a note is written. A form makes one note, however often it is sent. */
@Named
@RequestScoped
public class NewNoteBacking {

    private static final Duration LATELY = Duration.ofHours(1);

    @Inject
    private NoteService notes;

    @Inject
    private WorkingCopyService copies;

    @Inject
    private SiteService sites;

    @Inject
    private Moments moments;

    @Inject
    private SentPost post;

    private NoteForm form;
    private ContentFormat format;
    private String key;
    private String copy;
    private Note earlier;

    @PostConstruct
    void open() {
        form = NoteForm.empty(post.kind(PostKind.NOTE), post.media(post.linked()), moments);
        form.setStatus(SentPost.status().orElse(null));
        if (!Page.isSent()) {
            form.getReach().beginWith(EntryDefaults.of(sites.get()).visibility());
        }
        Optional<WorkingCopy> typed = post.copy();
        format = TextFormats.of(
                typed.map(before -> before.text(FormFields.FORMAT).orElse(""))
                        .orElseGet(() -> Page.isSent()
                                ? Page.parameter(FormFields.FORMAT)
                                : sites.get().posting().format()));
        typed.ifPresent(before -> FormFields.fill(form, before));
        String about = Page.parameter(Property.URL.toString());
        if (!Page.isSent() && !about.isEmpty()) {
            form.getKind().setTarget(about);
        }
        key = SentPost.key("key").or(() -> typed.map(WorkingCopy::key)).orElseGet(post::newKey);
        copy = SentPost.key("copy").orElse(key);
    }

    /** Before the page is written. */
    public void prepare() {
        Page.allowRequests();
    }

    /** Takes in the files that came along, and asks the page that the post is about. */
    public void receive() {
        post.receive(form.getMedia());
        post.cite(form.getKind().getCite());
    }

    /** Asks when the form was saved before, and says something else now; and when the last note has the same text. */
    public void save() {
        if (!Page.isSent() || post.isArranged()) {
            return;
        }
        if (!Page.pressed("copyDrop").isEmpty()) {
            copies.drop(Page.pressed("copyDrop"));
            Page.redirect("/admin/notes/new");
            return;
        }
        if (form.getKind().getKind() == PostKind.PHOTO && !form.getMedia().hasPhoto()) {
            Page.complain(Sentence.of("editor.photoNeeded"));
            return;
        }
        if (SentPost.isTooLong(form.getMedia(), MediaForm.none())) {
            return;
        }
        Optional<Note> made = notes.findCreated(storedKey());
        earlier = (made.isPresent() ? made.filter(note -> !new SameNote(form, format).is(note)) : findTwin())
                .orElse(null);
        if (earlier == null) {
            Note note = notes.createOnce(storedKey(), form.newNote(format));
            copies.drop(copy);
            Page.redirect("/admin/notes?saved=" + note.slug());
        } else {
            key = post.newKey();
        }
    }

    /**
     * A browser that goes back opens the form anew, and fills in what was typed. What this form has made just now, sent at
     * the same moment by a second click, is no twin.
     */
    private Optional<Note> findTwin() {
        return isAgain()
                ? Optional.empty()
                : notes.listAll(Long.MAX_VALUE, 1).stream()
                        .filter(last -> last.createdAt()
                                .isAfter(moments.now().toInstant().minus(LATELY)))
                        .filter(new SameNote(form, format)::says)
                        .filter(last -> notes.findCreated(storedKey())
                                .filter(made -> made.id() == last.id())
                                .isEmpty())
                        .findFirst();
    }

    /** Whether the owner was asked, and wants a second note. */
    public boolean isAgain() {
        return earlier != null || !Page.parameter("again").isEmpty();
    }

    /** The slug of the note that was saved before; empty when there is no question. */
    public String getEarlier() {
        return earlier == null ? "" : earlier.slug().toString();
    }

    public String getKey() {
        return key;
    }

    /** The key under which what is typed is kept until it is saved. */
    public String getCopy() {
        return copy;
    }

    /** What was typed before into other forms of new notes. */
    public List<CopyRow> getCopies() {
        return CopyRow.list(copies.listNew(), copy, moments);
    }

    /** What the addresses of this view begin with. */
    public String getAddress() {
        return "/admin/notes/new?";
    }

    public List<SaveButton> getButtons() {
        return SaveButton.list();
    }

    /** The kinds that can be chosen. */
    public List<PostKind> getKinds() {
        return List.of(PostKind.values());
    }

    public List<SelectItem> getFormats() {
        return TextFormats.choices();
    }

    public String getFormat() {
        return TextFormats.word(format);
    }

    public void setFormat(String chosen) {
        format = TextFormats.of(chosen);
    }

    public Sentence getContentHint() {
        return switch (format) {
            case MARKDOWN -> Sentence.of("admin.markdownHint");
            case HTML -> Sentence.of("editor.htmlHint");
            case TEXT -> Sentence.of("editor.plainTextHint");
        };
    }

    public NoteForm getForm() {
        return form;
    }

    private String storedKey() {
        return "form " + key;
    }
}
