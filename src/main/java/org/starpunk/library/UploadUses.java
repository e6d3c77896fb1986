package org.starpunk.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The notes that use an upload.
 *
 * @param count of all of them
 * @param first the ids of some, and where each has no alt text for it
 */
record UploadUses(long count, Map<Long, Optional<Gap>> first) {

    static UploadUses of(long count) {
        return new UploadUses(count, new LinkedHashMap<>());
    }
}
