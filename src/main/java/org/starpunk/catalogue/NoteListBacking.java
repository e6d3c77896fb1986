package org.starpunk.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starpunk.note.HiddenNoteService;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.note.NoteSelection;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.PostType;
import org.starpunk.note.Slug;
import org.starpunk.note.Visibility;
import org.starpunk.search.SearchQuery;
import org.starpunk.search.SearchService;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteService;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.InvalidTagNameException;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagService;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The view of all notes that are not deleted, newest first. */
@Named
@RequestScoped
public class NoteListBacking {

    private static final int PAGE_SIZE = 30;

    private static final int SUGGESTIONS = 200;

    @Inject
    private NoteService notes;

    @Inject
    private HiddenNoteService hidden;

    @Inject
    private SearchService searches;

    @Inject
    private TagService tags;

    @Inject
    private SiteService sites;

    @Inject
    private SiteUrl site;

    @Inject
    private Moments moments;

    @Inject
    private BatchAction action;

    private NoteFilter filter;
    private NoteList found;

    /** Does what the pressed button says, to the notes that were ticked or to the one whose button it is. */
    public void change() {
        List<Long> ticked = TickedNotes.list();
        try {
            if (!Page.pressed("undo").isEmpty()) {
                redirect(action.undo(Page.parameter("did"), Page.parameter("undo")));
            } else if (!Page.pressed("delete").isEmpty()) {
                redirect(action.perform("delete", DoneBatch.ids(Page.parameter("delete")), ""));
            } else if (Page.pressed("do").isEmpty()) {
                return;
            } else if (ticked.isEmpty()) {
                Page.complain(Sentence.of("catalogue.nothingTicked"));
            } else if (isWithoutTags()) {
                Page.complain(Sentence.of("catalogue.tagNeeded"));
            } else {
                redirect(action.perform(Page.parameter("do"), ticked, Page.parameter("tags")));
            }
        } catch (InvalidTagNameException e) {
            Page.complain(e.sentence());
        }
    }

    private static boolean isWithoutTags() {
        return List.of("tag", "untag").contains(Page.parameter("do"))
                && Page.parameter("tags").isBlank();
    }

    private void redirect(Map<String, String> done) {
        Page.redirect(filter().address(done));
    }

    /** Before the page is written. */
    public void prepare() {
        Page.allowScripts();
    }

    public List<NoteRow> getRows() {
        return found().notes().stream()
                .map(note -> NoteRow.of(note, moments, site))
                .toList();
    }

    public List<Shelf> getShelves() {
        return Shelf.aboveList(hidden.count(), filter());
    }

    /** Whether the fields that narrow the list are open. */
    public boolean isNarrow() {
        return filter().isNarrow();
    }

    public String getQ() {
        return filter().q();
    }

    public List<Choice> getStatuses() {
        return Choice.of(NoteStatus.values(), filter().status(), status -> NoteState.of(status)
                .label());
    }

    public List<Choice> getVisibilities() {
        return Choice.of(Visibility.values(), filter().visibility(), seen -> NoteState.of(seen)
                .label());
    }

    public List<Choice> getTypes() {
        return Choice.of(PostType.values(), filter().type(), TypeLabel::of);
    }

    public String getTag() {
        return filter().tag();
    }

    public String getMonth() {
        return filter().month().map(YearMonth::toString).orElse("");
    }

    /** Names of tags, the most used first. */
    public List<String> getSuggestions() {
        return tags.suggest("", 0, SUGGESTIONS).stream().map(Tag::name).toList();
    }

    /** What the form of the list sends along, so that its answer is the same list. */
    public List<Map.Entry<String, String>> getParameters() {
        return List.copyOf(filter().parameters().entrySet());
    }

    /** The address of the next page; empty on the last one. */
    public String getOlder() {
        return found().older()
                .map(place -> page(Optional.of(place), Optional.empty()))
                .orElse("");
    }

    /** The address of the page before; empty on the first one. */
    public String getNewer() {
        boolean begins = filter().after().isEmpty()
                && (filter().before().isEmpty() || found().notes().size() < PAGE_SIZE);
        return begins || found().notes().isEmpty()
                ? ""
                : page(
                        Optional.empty(),
                        Optional.of(NoteCursor.after(found().notes().get(0))));
    }

    private String page(Optional<NoteCursor> after, Optional<NoteCursor> before) {
        return filter().from(after, before).address(Map.of());
    }

    public Sentence getEmptyReason() {
        return Sentence.of(filter().isEmpty() ? "catalogue.noNotes" : "catalogue.noNoteFound");
    }

    public int getMaxLength() {
        return SearchQuery.MAX_LENGTH;
    }

    /** The note that was saved last; null when this is not the answer to that. */
    public SavedNote getSaved() {
        return Slug.parse(Page.parameter("saved"))
                .flatMap(notes::find)
                .filter(note -> !note.isDeleted())
                .map(SavedNote::of)
                .orElse(null);
    }

    /** What was just done to notes; null when this is not the answer to that. */
    public DoneBatch getDone() {
        return DoneBatch.ofPage();
    }

    private NoteFilter filter() {
        if (filter == null) {
            filter = NoteFilter.of(Page::parameter);
        }
        return filter;
    }

    private NoteList found() {
        if (found == null) {
            found = find();
        }
        return found;
    }

    private NoteList find() {
        NoteSelection selection = filter().selection(sites.get().zone());
        Optional<Tag> tag = tags.find(filter().tag()).map(Tag::target);
        if (!filter().tag().isEmpty() && tag.isEmpty()) {
            return new NoteList(List.of(), Optional.empty());
        }
        NoteSelection wanted = tag.map(selection::withTag).orElse(selection);
        return filter().q().isEmpty()
                ? notes.list(wanted, 0, PAGE_SIZE)
                : searches.list(SearchQuery.of(filter().q()), wanted, 0, PAGE_SIZE);
    }
}
