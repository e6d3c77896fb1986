package org.starpunk.testing;

import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.List;
import org.starpunk.database.DatabaseVendor;

/** How the database would run a recorded statement, inside the server. */
public final class QueryPlan {

    private QueryPlan() {}

    /**
     * @param recorded as {@link StatementRecorder} gives it
     */
    public static String of(String recorded, EntityManager entityManager, UserTransaction transaction)
            throws Exception {
        // A pattern without a wildcard would be read as an equation.
        String sql = recorded.replaceFirst("(?s)\\s+bind => .*", "").replace("LIKE ?", "LIKE '%2%'");
        transaction.begin();
        try {
            if (DatabaseVendor.valueOf(System.getProperty("starpunk.test.vendor")) == DatabaseVendor.SQLITE) {
                List<?> rows = entityManager
                        .createNativeQuery("EXPLAIN QUERY PLAN " + sql.replace("?", "'2'"))
                        .getResultList();
                return rows.stream()
                        .map(row -> Arrays.toString((Object[]) row))
                        .toList()
                        .toString();
            }
            // As on a site that has posted for years, whatever these tables hold and whenever they were analysed last;
            // until the rollback.
            entityManager
                    .createNativeQuery("UPDATE pg_class SET relpages = 1, reltuples = 100000"
                            + " WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'i')")
                    .executeUpdate();
            entityManager
                    .createNativeQuery("DELETE FROM pg_statistic WHERE starelid IN"
                            + " (SELECT oid FROM pg_class WHERE relnamespace = current_schema()::regnamespace)")
                    .executeUpdate();
            entityManager.createNativeQuery("SET LOCAL enable_seqscan = off").executeUpdate();
            entityManager.createNativeQuery("SET LOCAL enable_bitmapscan = off").executeUpdate();
            entityManager.createNativeQuery("SET LOCAL enable_sort = off").executeUpdate();
            return entityManager
                    .createNativeQuery("EXPLAIN "
                            + sql.replace("LIMIT ? OFFSET ?", "LIMIT 21").replace("?", "'2'"))
                    .getResultList()
                    .toString();
        } finally {
            transaction.rollback();
        }
    }
}
