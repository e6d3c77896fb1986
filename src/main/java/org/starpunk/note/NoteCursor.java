package org.starpunk.note;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of notes, newest first: right after the note that it was made of.
 *
 * @param publishedAt when that note was published, or, for a draft without a date, created
 */
public record NoteCursor(Instant publishedAt, long id) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18})-(\\d{1,18})");

    // Outside of these the text of a moment in the database does not sort.
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST =
            Instant.parse("9999-12-31T23:59:59.999999Z").plus(1, ChronoUnit.MICROS);

    public static NoteCursor after(Note note) {
        return new NoteCursor(note.datedAt(), note.id());
    }

    /** Whether a note comes before this place. */
    boolean isBehind(Note note) {
        int order = note.datedAt().compareTo(publishedAt);
        return order > 0 || order == 0 && note.id() > id;
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<NoteCursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Instant publishedAt = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
        return Optional.of(new NoteCursor(publishedAt, Long.parseLong(matcher.group(2))))
                .filter(cursor -> !publishedAt.isBefore(EARLIEST) && publishedAt.isBefore(LATEST));
    }

    /** Microseconds since 1970 and the note's id; it needs no encoding in a URL. */
    @Override
    public String toString() {
        // ChronoUnit.MICROS.between counts nanoseconds, and overflows in the year 2262.
        long micros = publishedAt.getEpochSecond() * 1_000_000 + publishedAt.getNano() / 1000;
        return micros + "-" + id;
    }
}
