package org.starpunk.tag;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.starpunk.database.InstantConverter;
import org.starpunk.testing.BulkRows;

/** Tags straight into an empty table of a database, as {@link TagRepository} would have made them. */
public final class TagRows {

    private final BulkRows.Insert insert;
    private final String createdAt;
    private final Map<String, Long> ids = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();

    public TagRows(BulkRows rows, Instant createdAt) throws SQLException {
        this.insert = rows.insert("tags", "id", "key", "name", "slug", "folded", "created_at");
        this.createdAt = new InstantConverter().convertToDatabaseColumn(createdAt);
    }

    /** The id of the tag with this name, which is there from now on. */
    public long id(TagName name) throws SQLException {
        Long known = ids.get(name.key());
        if (known != null) {
            return known;
        }
        long id = ids.size() + 1L;
        ids.put(name.key(), id);
        insert.add(id, name.key(), name.name(), freeSlug(name), name.folded(), createdAt);
        return id;
    }

    private String freeSlug(TagName name) {
        TagSlug slug = TagSlug.of(name);
        TagSlug free = slug;
        for (int number = 2; !slugs.add(free.toString()); number++) {
            free = slug.numbered(number);
        }
        return free.toString();
    }
}
