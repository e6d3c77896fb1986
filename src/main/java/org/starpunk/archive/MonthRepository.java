package org.starpunk.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The rows of months: when each begins by the clock of the site, and the notes in it, which triggers count. */
@Dependent
class MonthRepository {

    private static final int ROWS_PER_STATEMENT = 500;

    /** The last one never ends: no moment is written with a tilde. */
    private static final String COUNT = "(SELECT COUNT(*) FROM notes WHERE listed_at >= months.starts_at"
            + " AND listed_at < coalesce("
            + "(SELECT min(later.starts_at) FROM months later WHERE later.starts_at > months.starts_at), '~'))";

    private static final String MISCOUNTED = " WHERE notes <> " + COUNT;

    @PersistenceContext
    private EntityManager entityManager;

    /** Those that have notes, the last first. */
    List<MonthCount> list() {
        // The condition of the index months_used, word for word.
        List<?> rows = entityManager
                .createNativeQuery("SELECT month, notes FROM months WHERE notes > 0 ORDER BY starts_at DESC")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new MonthCount(YearMonth.parse((String) row[0]), ((Number) row[1]).longValue()))
                .filter(counted -> counted.month().isBefore(MonthStart.END))
                .toList();
    }

    List<MonthStart> listStarts() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT starts_at, month FROM months ORDER BY starts_at")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new MonthStart((String) row[0], (String) row[1]))
                .toList();
    }

    boolean existsWrong() {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM months" + MISCOUNTED + " LIMIT 1")
                .getResultList()
                .isEmpty();
    }

    void replace(List<MonthStart> starts) {
        entityManager.createNativeQuery("DELETE FROM months").executeUpdate();
        for (int from = 0; from < starts.size(); from += ROWS_PER_STATEMENT) {
            List<MonthStart> part = starts.subList(from, Math.min(from + ROWS_PER_STATEMENT, starts.size()));
            Query insert = entityManager.createNativeQuery("INSERT INTO months (starts_at, month) VALUES "
                    + String.join(", ", Collections.nCopies(part.size(), "(?, ?)")));
            int parameter = 1;
            for (String value : part.stream()
                    .flatMap(start -> Stream.of(start.startsAt(), start.month()))
                    .toList()) {
                insert.setParameter(parameter++, value);
            }
            insert.executeUpdate();
        }
    }

    /** Counts the notes anew, and says in how many months there were others. */
    int count() {
        return entityManager
                .createNativeQuery("UPDATE months SET notes = " + COUNT + MISCOUNTED)
                .executeUpdate();
    }
}
