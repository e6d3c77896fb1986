package org.starpunk.note;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of notes, newest first: right after the note that it was made of. */
public record NoteCursor(Instant publishedAt, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    static NoteCursor after(Note note) {
        return new NoteCursor(note.published().orElseThrow().toInstant(), note.id());
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<NoteCursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new NoteCursor(
                        Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** Microseconds since 1970 and the note's id; it needs no encoding in a URL. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, publishedAt) + "-" + id;
    }
}
