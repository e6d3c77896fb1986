package org.starpunk.library;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.database.InstantConverter;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaName;

/** The rows of uploads as the owner looks at them, and the notes that use each. */
@Dependent
class LibraryRepository {

    private static final String USES =
            """
            SELECT upload, note_id, gap, uses FROM (SELECT upload, note_id, gap,
                COUNT(*) OVER (PARTITION BY upload) AS uses,
                ROW_NUMBER() OVER (PARTITION BY upload ORDER BY gap IS NULL, note_id DESC) AS place
                FROM media_uses WHERE upload IN (%s)) placed WHERE place <= %d ORDER BY place
            """;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The newest first.
     *
     * @param portrait the author's photo, if that is an upload
     */
    List<MediaFile> list(LibraryShelf shelf, Optional<MediaName> portrait, LibraryPlace from, int limit) {
        // The condition and the order of the index media_newest.
        Query query = entityManager.createNativeQuery(
                "SELECT m.* FROM media m WHERE m.deleted_at IS NULL"
                        + from.condition()
                        + shelf.condition(portrait)
                        + " ORDER BY "
                        + from.order()
                        + " LIMIT "
                        + limit,
                MediaFile.class);
        from.cursor().ifPresent(place -> query.setParameter(
                        1, new InstantConverter().convertToDatabaseColumn(place.publishedAt()))
                .setParameter(2, place.id()));
        List<?> rows = query.getResultList();
        List<MediaFile> found =
                rows.stream().map(MediaFile.class::cast).collect(Collectors.toCollection(ArrayList::new));
        if (from.isBackwards()) {
            Collections.reverse(found);
        }
        return found;
    }

    /**
     * How many there are on each shelf, and how many bytes they have, in one statement.
     *
     * @param portrait the author's photo, if that is an upload
     */
    LibrarySize size(Optional<MediaName> portrait) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery(Stream.of(LibraryShelf.values())
                        .map(shelf ->
                                "COUNT(CASE WHEN m.deleted_at IS NULL" + shelf.condition(portrait) + " THEN 1 END)")
                        .collect(Collectors.joining(
                                ", ", "SELECT COALESCE(SUM(m.size), 0), ", " FROM media m WHERE m.deleted_at IS NULL")))
                .getSingleResult();
        Map<LibraryShelf, Long> files = new EnumMap<>(LibraryShelf.class);
        for (LibraryShelf shelf : LibraryShelf.values()) {
            files.put(shelf, number(row[1 + shelf.ordinal()]));
        }
        return new LibrarySize(files, number(row[0]));
    }

    /** The uses of uploads, by what their names begin with: of each so many, those without alt text first. */
    Map<String, UploadUses> listUses(List<MediaName> uploads, int most) {
        if (uploads.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entityManager
                .createNativeQuery(USES.formatted(
                        uploads.stream().map(name -> "'" + name.id() + "'").collect(Collectors.joining(", ")), most))
                .getResultList();
        Map<String, UploadUses> found = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> found.computeIfAbsent(
                        (String) row[0], any -> UploadUses.of(number(row[3])))
                .first()
                .put(number(row[1]), Gap.find(row[2])));
        return found;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
