package org.starpunk.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.starpunk.note.HiddenNoteService;
import org.starpunk.note.Note;
import org.starpunk.note.NoteCursor;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteUrl;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The view of deleted notes, the last deleted first. */
@Named
@RequestScoped
public class BinBacking {

    private static final int PAGE_SIZE = 30;

    @Inject
    private HiddenNoteService notes;

    @Inject
    private SiteUrl site;

    @Inject
    private Moments moments;

    @Inject
    private BatchAction action;

    private List<Note> found;

    /** Brings back the notes that were ticked, or the one whose button was pressed; or undoes that. */
    public void change() {
        String one = Page.pressed("undelete");
        List<Long> wanted = one.isEmpty() ? TickedNotes.list() : DoneBatch.ids(one);
        if (!Page.pressed("undo").isEmpty()) {
            redirect(action.undo(Page.parameter("did"), Page.parameter("undo")));
        } else if (!one.isEmpty() || !Page.pressed("do").isEmpty()) {
            if (wanted.isEmpty()) {
                Page.complain(Sentence.of("catalogue.nothingTicked"));
            } else {
                redirect(action.perform("undelete", wanted, ""));
            }
        }
    }

    private static void redirect(Map<String, String> done) {
        Page.redirect("/admin/notes/bin"
                + done.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + Page.encode(pair.getValue()))
                        .collect(Collectors.joining("&", "?", "")));
    }

    /** Before the page is written. */
    public void prepare() {
        Page.allowScripts();
    }

    public List<NoteRow> getRows() {
        return found().stream()
                .limit(PAGE_SIZE)
                .map(note -> NoteRow.of(note, moments, site))
                .toList();
    }

    public List<Shelf> getShelves() {
        return Shelf.aboveBin(notes.count());
    }

    /** The address of the next page; empty on the last one. */
    public String getOlder() {
        if (found().size() <= PAGE_SIZE) {
            return "";
        }
        Note last = found().get(PAGE_SIZE - 1);
        return "/admin/notes/bin?after=" + new NoteCursor(last.deletedAt().orElseThrow(), last.id());
    }

    /** What was just done to notes; null when this is not the answer to that. */
    public DoneBatch getDone() {
        return DoneBatch.ofPage();
    }

    private List<Note> found() {
        if (found == null) {
            found = notes.listDeleted(NoteCursor.parse(Page.parameter("after")), PAGE_SIZE + 1);
        }
        return found;
    }
}
