package org.starpunk.feed;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.starpunk.entry.Entry;

/**
 * The newest notes of the site or of a tag, in no format yet.
 *
 * @param language of the site, as a tag of BCP 47
 * @param page where people read the same notes
 * @param address of the feed, but for the dot and the suffix of a format
 * @param id what readers know the feed by, wherever it moves
 * @param tags below which each tag has its page
 */
record Feed(
        String title,
        String description,
        String language,
        URI page,
        URI address,
        URI id,
        URI tags,
        FeedAuthor author,
        List<Entry> items) {

    /** How many notes a feed has at most. */
    static final int LENGTH = 30;

    /** The feed's own URL in a format. */
    URI self(FeedFormat format) {
        return format.in(address);
    }

    /** When the last of the notes changed; the same for ever when there is none. */
    Instant updated() {
        return items.stream()
                .map(Entry::changedAt)
                .map(OffsetDateTime::toInstant)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
