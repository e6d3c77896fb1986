package org.starpunk.history;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.starpunk.entry.EntryTitle;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;
import org.starpunk.note.Slug;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteUrl;
import org.starpunk.view.Moment;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The view of what became of a note: its changes, and what was different before one of them. */
@Named
@RequestScoped
public class HistoryBacking {

    private static final int TITLE_LENGTH = 80;

    @Inject
    private NoteService notes;

    @Inject
    private HistoryService history;

    @Inject
    private Moments moments;

    @Inject
    private SiteUrl site;

    private Note note;
    private List<HistoryEntry> entries = List.of();

    @PostConstruct
    void find() {
        note = Slug.parse(Page.parameter("of")).flatMap(notes::findMoved).orElse(null);
        if (note != null) {
            entries = history.list(note);
        }
    }

    /** Answers 404 when no note was ever at the address that is asked for. */
    public void open() {
        if (note == null) {
            Page.notFound();
        }
    }

    /** Has the note say again what it said before the change whose button was pressed. */
    public void restore() {
        if (note == null) {
            return;
        }
        find(Page.pressed("restore")).flatMap(HistoryEntry::before).ifPresent(words -> {
            notes.revise(note.slug(), any -> words.revision());
            Page.redirect(address() + "&restored=yes");
        });
    }

    public String getTitle() {
        return note == null ? "" : EntryTitle.of(note, site, moments.zone(), TITLE_LENGTH);
    }

    public String getSlug() {
        return note == null ? "" : note.slug().toString();
    }

    public List<Row> getRows() {
        return entries.stream().map(this::row).toList();
    }

    private Row row(HistoryEntry entry) {
        return new Row(
                entry.id(),
                text(entry),
                moments.of(entry.changedAt()),
                entry.before().isPresent(),
                address() + "&version=" + entry.id());
    }

    private static Sentence text(HistoryEntry entry) {
        return entry.client()
                .map(client -> switch (entry.kind()) {
                    case REVISED -> Sentence.of("history.label.revisedBy", client);
                    case DELETED -> Sentence.of("history.label.deletedBy", client);
                    case UNDELETED -> Sentence.of("history.label.undeletedBy", client);
                })
                .orElseGet(() -> switch (entry.kind()) {
                    case REVISED -> Sentence.of("history.label.revised");
                    case DELETED -> Sentence.of("history.label.deleted");
                    case UNDELETED -> Sentence.of("history.label.undeleted");
                });
    }

    /** When the note was begun. */
    public Moment getCreated() {
        return note == null ? null : moments.of(note.createdAt());
    }

    /** The change that is looked at; null when none is. */
    public Row getShown() {
        return shown().map(this::row).orElse(null);
    }

    /** Whether what the note said before the change is compared with what it says now. */
    public boolean isWithNow() {
        return Page.parameter("with").equals("now");
    }

    /** What was different before the change that is looked at, from afterwards or from now. */
    public List<DifferentField> getFields() {
        return shown().map(entry -> DifferentField.list(entry.before().orElseThrow(), other(entry)))
                .orElse(List.of());
    }

    private Words other(HistoryEntry entry) {
        return isWithNow()
                ? Words.of(note)
                : entries.stream()
                        .filter(later -> later.id() > entry.id())
                        .flatMap(later -> later.before().stream())
                        .reduce((newer, older) -> older)
                        .orElseGet(() -> Words.of(note));
    }

    private Optional<HistoryEntry> shown() {
        return find(Page.parameter("version")).filter(entry -> entry.before().isPresent());
    }

    private Optional<HistoryEntry> find(String id) {
        return entries.stream()
                .filter(entry -> String.valueOf(entry.id()).equals(id))
                .findFirst();
    }

    private String address() {
        return "/admin/notes/history?of=" + getSlug();
    }

    /**
     * A change in the list.
     *
     * @param restorable whether the note said something else before
     * @param difference where that is shown
     */
    public record Row(long id, Sentence text, Moment at, boolean restorable, String difference) {}
}
