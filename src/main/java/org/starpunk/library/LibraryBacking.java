package org.starpunk.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.starpunk.media.MediaLibrary;
import org.starpunk.media.MediaName;
import org.starpunk.note.NoteCursor;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteUrl;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;
import org.starpunk.view.TypedText;

/** The view of all uploads, the newest first. */
@Named
@RequestScoped
public class LibraryBacking {

    private static final String VIEW = "/admin/library";

    private static final int PAGE_SIZE = 24;

    private static final int NOTES_OF_EACH = 3;

    private static final int MAX_DESCRIPTION = 1000;

    @Inject
    private LibraryService library;

    @Inject
    private SiteUrl site;

    @Inject
    private Moments moments;

    @Inject
    private NewUploads uploads;

    @Inject
    private MediaLibrary media;

    private List<Upload> found;

    private LibrarySize size;

    private int kept;

    /** What could not be saved, by the names of the files. */
    private final Map<String, String> refused = new HashMap<>();

    /** Takes in the files that came along, or writes down the descriptions that were typed. */
    public void change() {
        if (!Page.pressed("upload").isEmpty()) {
            receive();
        } else if (!Page.pressed("describe").isEmpty()) {
            describe();
        }
    }

    private void receive() {
        NewUploads.Result result = uploads.receive(Page.request());
        kept = result.kept();
        result.refused().forEach(Page::complain);
        if (result.refused().isEmpty()) {
            Page.redirect(VIEW + "?uploaded=" + kept);
        }
    }

    /** What was not changed on this page is not written: another one may have changed it. */
    private void describe() {
        List<String> files = Page.parameters("file");
        List<String> shown = Page.parameters("shownAlt");
        List<String> words = Page.parameters("alt");
        Map<MediaName, String> typed = new HashMap<>();
        for (int i = 0; i < Math.min(files.size(), Math.min(shown.size(), words.size())); i++) {
            String said = TypedText.clean(words.get(i)).strip();
            if (!said.equals(TypedText.clean(shown.get(i)).strip())) {
                MediaName.parse(files.get(i)).ifPresent(name -> typed.put(name, said));
            }
        }
        if (typed.values().stream().anyMatch(said -> said.length() > MAX_DESCRIPTION)) {
            Page.complain(Sentence.of("library.descriptionTooLong", MAX_DESCRIPTION));
            typed.forEach((name, said) -> refused.put(name.toString(), said));
            return;
        }
        media.describe(typed);
        Page.redirect(address(shelf(), from()) + "&described=yes");
    }

    /** Before the page is written. */
    public void prepare() {
        Page.allowRequests();
    }

    /** How many files have just come in; 0 when this is not the answer to that. */
    public int getUploaded() {
        return kept > 0 ? kept : Page.id("uploaded").map(Long::intValue).orElse(0);
    }

    public String getShow() {
        return shelf().word();
    }

    public String getAfter() {
        return from().after().map(NoteCursor::toString).orElse("");
    }

    public String getBefore() {
        return from().before().map(NoteCursor::toString).orElse("");
    }

    /**
     * A part of the library that the owner can choose.
     *
     * @param path where it is
     */
    public record Shelf(String path, Sentence label, boolean current) {}

    public List<Shelf> getShelves() {
        return Stream.of(LibraryShelf.values())
                .map(each -> new Shelf(
                        address(each, LibraryPlace.first()),
                        label(each, size().onShelf().get(each)),
                        each == shelf()))
                .toList();
    }

    private static Sentence label(LibraryShelf shelf, long count) {
        return switch (shelf) {
            case ALL -> Sentence.of("library.label.all", count);
            case UNUSED -> Sentence.of("library.label.unused", count);
            case UNDESCRIBED -> Sentence.of("library.label.undescribed", count);
        };
    }

    public List<UploadRow> getRows() {
        return shown().stream()
                .map(upload -> UploadRow.of(upload, moments, site))
                .map(row -> row.withTyped(refused.getOrDefault(row.file(), row.alt())))
                .toList();
    }

    /** How many uploads there are, and how large they are. */
    public Sentence getSize() {
        return Sentence.of("library.size", size().files(), FileSize.of(size().bytes()));
    }

    public Sentence getEmptyReason() {
        return switch (shelf()) {
            case ALL -> Sentence.of("library.empty");
            case UNUSED -> Sentence.of("library.noneUnused");
            case UNDESCRIBED -> Sentence.of("library.noneUndescribed");
        };
    }

    /** The address of the next page; empty on the last one. */
    public String getOlder() {
        boolean goesOn = from().isBackwards() || isMore();
        return !goesOn || shown().isEmpty()
                ? ""
                : address(
                        shelf(),
                        LibraryPlace.after(shown().get(shown().size() - 1).place()));
    }

    /** The address of the page before; empty on the first one. */
    public String getNewer() {
        boolean begins = from().isFirst() || from().isBackwards() && !isMore();
        return begins || shown().isEmpty()
                ? ""
                : address(shelf(), LibraryPlace.before(shown().get(0).place()));
    }

    private static String address(LibraryShelf shelf, LibraryPlace from) {
        return VIEW + "?show=" + shelf.word() + from;
    }

    private static LibraryShelf shelf() {
        return LibraryShelf.of(Page.parameter("show"));
    }

    private static LibraryPlace from() {
        return new LibraryPlace(NoteCursor.parse(Page.parameter("after")), NoteCursor.parse(Page.parameter("before")));
    }

    private List<Upload> shown() {
        int more = isMore() ? 1 : 0;
        return from().isBackwards() ? found().subList(more, found().size()) : found().subList(0, found().size() - more);
    }

    private boolean isMore() {
        return found().size() > PAGE_SIZE;
    }

    private List<Upload> found() {
        if (found == null) {
            found = library.list(shelf(), from(), PAGE_SIZE + 1, NOTES_OF_EACH);
        }
        return found;
    }

    private LibrarySize size() {
        if (size == null) {
            size = library.size();
        }
        return size;
    }
}
