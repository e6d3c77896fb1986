package org.starpunk.library;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.media.MediaName;

/** Which uploads the owner looks at. */
public enum LibraryShelf {
    ALL(""),

    /** That no note uses, not even one in the bin, and that are not the author's photo. */
    UNUSED(
            """
             AND NOT EXISTS (SELECT 1 FROM media_uses u WHERE u.upload = substr(m.file, 1, 32))
             AND substr(m.file, 1, 32) <> ':portrait'
            """),

    /** Pictures that a note shows without alt text. */
    UNDESCRIBED(
            """
             AND m.mime_type LIKE 'image/%' AND EXISTS
             (SELECT 1 FROM media_uses u JOIN notes n ON n.id = u.note_id AND n.deleted_at IS NULL
             WHERE u.upload = substr(m.file, 1, 32) AND (u.gap = 'TEXT' OR u.gap = 'PHOTO' AND m.alt = ''))
            """);

    private final String condition;

    LibraryShelf(String condition) {
        this.condition = condition;
    }

    /** In an address; everything for anything else. */
    static LibraryShelf of(String word) {
        return Stream.of(values())
                .filter(shelf -> shelf.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What SQL says of the row {@code m} besides that it is there.
     *
     * @param portrait the author's photo, if that is an upload
     */
    String condition(Optional<MediaName> portrait) {
        return condition.replace(":portrait", portrait.map(MediaName::id).orElse(""));
    }
}
