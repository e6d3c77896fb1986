package org.starpunk.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;
import org.starpunk.owner.Secret;

/** The view where a note is written. A form makes one note, however often it is sent. */
@Named
@RequestScoped
public class NewNoteBacking {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Duration LATELY = Duration.ofHours(1);

    @Inject
    private NoteService notes;

    @Inject
    private Moments moments;

    @Inject
    private SecureRandom random;

    private NoteForm form;
    private String key;
    private Note earlier;

    @PostConstruct
    void open() {
        form = new NoteForm(moments);
        key = KEY.matcher(Page.parameter("key")).matches() ? Page.parameter("key") : newKey();
    }

    /** Asks when the form was saved before, and says something else now; and when the last note has the same text. */
    public void save() {
        Optional<Note> made = notes.findCreated(storedKey());
        earlier = (made.isPresent() ? made.filter(note -> !form.isOf(note)) : findTwin()).orElse(null);
        if (earlier == null) {
            Page.redirect("/admin/notes?saved="
                    + notes.createOnce(storedKey(), form.newNote()).slug());
        } else {
            key = newKey();
        }
    }

    /** A browser that goes back opens the form anew, and fills in what was typed. */
    private Optional<Note> findTwin() {
        return isAgain()
                ? Optional.empty()
                : notes.listAll(Long.MAX_VALUE, 1).stream()
                        .filter(last -> last.createdAt()
                                .isAfter(moments.now().toInstant().minus(LATELY)))
                        .filter(form::hasTextOf)
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

    public NoteForm getForm() {
        return form;
    }

    private String newKey() {
        return Secret.random(random).value();
    }

    private String storedKey() {
        return "form " + key;
    }
}
