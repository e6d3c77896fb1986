package org.starpunk.foreign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.starpunk.microformats.Mf2Item;

/**
 * A post as another site had it, in the words of microformats2; addresses of files in it are as they were there.
 *
 * @param file where it stands, for the report
 * @param entry what a Micropub client would send
 * @param origins what tells it from all other posts, the address it had first
 * @param addresses all that it had, or their paths
 * @param past what a client could not send
 */
public record ForeignPost(String file, Mf2Item entry, List<String> origins, List<String> addresses, Past past) {

    /**
     * What became of it.
     *
     * @param deleted of a tombstone
     * @param isOwn whether this program wrote it down, so that it says everything
     * @param hasHashtags whether words with a hash in its text are tags; asked only of what this program wrote down
     */
    public record Past(
            Optional<Instant> created,
            Optional<Instant> updated,
            Optional<Instant> deleted,
            boolean isOwn,
            boolean hasHashtags) {

        static Past updated(Optional<Instant> updated) {
            return new Past(Optional.empty(), updated, Optional.empty(), false, false);
        }
    }
}
