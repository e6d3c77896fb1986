package org.starpunk.search;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.starpunk.configuration.ServerConfiguration;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.note.Note;

/** Asks the index of words. */
@Dependent
class SearchRepository {

    /** A tag that so few notes have is looked through as a whole. */
    private static final int RARE = 1_000;

    private static final String COLUMNS = "e.note_id, e.place";

    private static final String WITH_WORDS = COLUMNS + ", substr(e.words, 1, " + BestFirst.BEGINNING + ")";

    @PersistenceContext
    private EntityManager entityManager;

    private final SearchIndex index = Database.from(ServerConfiguration.keys()).vendor() == DatabaseVendor.POSTGRESQL
            ? new PostgresqlIndex()
            : new SqliteIndex();

    /** The newest first, or, backwards, the nearest. */
    List<FoundEntry> listNewest(SearchQuery query, SearchScope scope, int offset, int limit) {
        Comparator<FoundEntry> newest = Comparator.comparing(FoundEntry::place).reversed();
        return list(page(query, scope, COLUMNS, offset, limit)).stream()
                .limit(limit)
                .sorted(newest)
                .toList();
    }

    /** Those among which the best may be: the newest that have the words in their names, and the newest of all. */
    List<FoundEntry> listCandidates(SearchQuery query, SearchScope scope) {
        return list(new SearchStatement()
                .add("SELECT * FROM (")
                .add(page(query.inTitle(), scope, WITH_WORDS, 0, BestFirst.IN_TITLE))
                .add(") named UNION ALL SELECT * FROM (")
                .add(page(query, scope, WITH_WORDS, 0, BestFirst.NEWEST))
                .add(") said"));
    }

    private SearchStatement page(SearchQuery query, SearchScope scope, String columns, int offset, int limit) {
        return scope.tag().filter(tag -> tag.uses() <= RARE).isPresent()
                ? LooseMatch.ofTag(query, scope, columns, offset, limit)
                : index.page(query, scope, columns, offset, limit);
    }

    private List<FoundEntry> list(SearchStatement statement) {
        Query query = entityManager.createNativeQuery(statement.sql());
        for (int i = 0; i < statement.values().size(); i++) {
            query.setParameter(i + 1, statement.values().get(i));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> FoundEntry.of((Object[]) row)).toList();
    }

    /** The notes of entries, in the same order, with their tags. */
    List<Note> listNotes(List<FoundEntry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Long> ids = entries.stream().map(FoundEntry::noteId).toList();
        Map<Long, Note> notes = entityManager
                .createQuery("SELECT n FROM Note n WHERE n.id IN :ids", Note.class)
                .setParameter("ids", ids)
                // In the same statement, SQLite would read the tags of all notes.
                .setHint("eclipselink.batch", "n.tags")
                .setHint("eclipselink.batch.type", "IN")
                .getResultStream()
                .collect(Collectors.toMap(Note::id, Function.identity()));
        return ids.stream().map(notes::get).filter(Objects::nonNull).toList();
    }
}
