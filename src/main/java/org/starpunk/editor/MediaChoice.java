package org.starpunk.editor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.starpunk.format.MediaFormat;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaLibrary;
import org.starpunk.media.MediaName;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Moments;
import org.starpunk.view.Page;

/** The uploads that a post may show, offered in its form when the owner asks for them. */
@Named
@RequestScoped
public class MediaChoice {

    static final int PAGE_SIZE = 24;

    @Inject
    private MediaLibrary library;

    @Inject
    private Moments moments;

    private List<MediaFile> found;

    /**
     * One of them.
     *
     * @param file its name
     * @param preview the path of a small copy; empty when it is no picture
     * @param format the name of its format
     */
    public record Row(String file, String preview, String format, String words) {

        public boolean isPicture() {
            return !preview.isEmpty();
        }
    }

    /** Whether a button was pressed that is about the uploads, and saves nothing. */
    static boolean isAsked() {
        return Stream.of("library", "choose")
                .anyMatch(button -> !Page.pressed(button).isEmpty());
    }

    /** Those that were ticked. */
    static List<MediaName> names() {
        return Page.parameters("chosen").stream()
                .limit(PAGE_SIZE)
                .flatMap(file -> MediaName.parse(file).stream())
                .toList();
    }

    public boolean isOpen() {
        return !Page.pressed("library").isEmpty();
    }

    public List<Row> getRows() {
        return found().stream().limit(PAGE_SIZE).map(this::row).toList();
    }

    /** How many newer ones there are than the next that are offered; empty when these are the last. */
    public String getOlder() {
        return found().size() > PAGE_SIZE ? String.valueOf(offset() + PAGE_SIZE) : "";
    }

    private Row row(MediaFile file) {
        boolean picture = file.name().format().kind() == MediaFormat.Kind.IMAGE;
        MediaName small = file.sizes().stream().findFirst().orElse(file.name());
        String at = moments.of(file.uploadedAt()).readable();
        return new Row(
                file.name().toString(),
                picture ? "/media/" + small : "",
                file.name().format().name(),
                file.alt().isBlank() ? Sentence.of("editor.label.uploaded", at).toString() : file.alt());
    }

    private static int offset() {
        String pressed = Page.pressed("library");
        return pressed.matches("\\d{1,6}") ? Integer.parseInt(pressed) : 0;
    }

    private List<MediaFile> found() {
        if (found == null) {
            found = library.listShown(offset(), PAGE_SIZE + 1);
        }
        return found;
    }
}
