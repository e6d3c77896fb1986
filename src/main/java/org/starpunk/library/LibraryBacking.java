package org.starpunk.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private int kept;

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
            return;
        }
        media.describe(typed);
        Page.redirect(address(shelf(), after()) + "&described=yes");
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
        return after().map(NoteCursor::toString).orElse("");
    }

    /**
     * A part of the library that the owner can choose.
     *
     * @param path where it is
     */
    public record Shelf(String path, Sentence label, boolean current) {}

    public List<Shelf> getShelves() {
        return Stream.of(LibraryShelf.values())
                .map(each -> new Shelf(address(each, Optional.empty()), label(each), each == shelf()))
                .toList();
    }

    private static Sentence label(LibraryShelf shelf) {
        return switch (shelf) {
            case ALL -> Sentence.of("library.label.all");
            case UNUSED -> Sentence.of("library.label.unused");
            case UNDESCRIBED -> Sentence.of("library.label.undescribed");
        };
    }

    public List<UploadRow> getRows() {
        return found().stream()
                .limit(PAGE_SIZE)
                .map(upload -> UploadRow.of(upload, moments, site))
                .toList();
    }

    /** How many uploads there are, and how large they are. */
    public Sentence getSize() {
        LibrarySize size = library.size();
        return Sentence.of("library.size", size.files(), FileSize.of(size.bytes()));
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
        if (found().size() <= PAGE_SIZE) {
            return "";
        }
        return address(shelf(), Optional.of(found().get(PAGE_SIZE - 1).place()));
    }

    private static String address(LibraryShelf shelf, Optional<NoteCursor> after) {
        return VIEW + "?show=" + shelf.word()
                + after.map(place -> "&after=" + place).orElse("");
    }

    private static LibraryShelf shelf() {
        return LibraryShelf.of(Page.parameter("show"));
    }

    private static Optional<NoteCursor> after() {
        return NoteCursor.parse(Page.parameter("after"));
    }

    private List<Upload> found() {
        if (found == null) {
            found = library.list(shelf(), after(), PAGE_SIZE + 1, NOTES_OF_EACH);
        }
        return found;
    }
}
