package org.starpunk.job;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.database.InstantConverter;

/** The rows of jobs. Whoever changes one raises its version, and finds it as it was looked at, or not at all. */
@Dependent
class JobRepository {

    private static final InstantConverter MOMENTS = new InstantConverter();

    @PersistenceContext
    private EntityManager entityManager;

    JobRepository() {}

    JobRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Makes a row, or has the one that is there begin anew; when it is being done, it is done once more after that. */
    void add(Job job, Instant now) {
        query(
                        """
                INSERT INTO jobs (kind, key, payload, due_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (kind, key) DO UPDATE SET payload = excluded.payload, wishes = jobs.wishes + 1,
                version = CASE WHEN jobs.holder IS NULL THEN jobs.version + 1 ELSE jobs.version END,
                attempts = CASE WHEN jobs.holder IS NULL THEN 0 ELSE jobs.attempts END,
                rest_millis = CASE WHEN jobs.holder IS NULL THEN 0 ELSE jobs.rest_millis END,
                due_at = CASE WHEN jobs.holder IS NULL THEN excluded.due_at ELSE jobs.due_at END,
                given_up_at = NULL
                """,
                        job.kind(),
                        job.key(),
                        job.payload(),
                        text(now))
                .executeUpdate();
    }

    JobRows look(String kind, int limit) {
        List<?> rows = query(
                        """
                SELECT id, key, payload, version, wishes, holder, rest_millis, due_at, attempts FROM jobs
                WHERE kind = ? AND given_up_at IS NULL ORDER BY due_at, id
                """,
                        kind)
                .setMaxResults(limit)
                .getResultList();
        List<JobState> readable = new ArrayList<>();
        List<UnreadableJob> unreadable = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            try {
                readable.add(state(kind, columns));
            } catch (DateTimeException | ClassCastException e) {
                String reason = "Its row in the table jobs cannot be read. " + e.getMessage();
                unreadable.add(new UnreadableJob(number(columns[0]), String.valueOf(columns[1]), reason));
            }
        }
        return new JobRows(readable, unreadable);
    }

    /** Whether it was not given up before. */
    boolean giveUp(UnreadableJob job, Instant now) {
        return query(
                                "UPDATE jobs SET holder = NULL, version = version + 1, failure = ?, rest_millis = 0,"
                                        + " given_up_at = ? WHERE id = ? AND given_up_at IS NULL",
                                job.reason(),
                                text(now),
                                job.id())
                        .executeUpdate()
                == 1;
    }

    /** Whether it is the holder's now: nobody was faster. */
    boolean hold(JobState seen, String holder, Duration lease, Instant now) {
        return query(
                                "UPDATE jobs SET holder = ?, attempts = attempts + 1, version = version + 1,"
                                        + " rest_millis = ?, due_at = ? WHERE id = ? AND version = ?",
                                holder,
                                lease.toMillis(),
                                text(now.plus(lease)),
                                seen.id(),
                                seen.version())
                        .executeUpdate()
                == 1;
    }

    /** A sign of life: whether it is still the holder's. */
    boolean renew(JobState held) {
        return change(held, "version = version + 1");
    }

    /** Whether the holder had it until the end. */
    boolean remove(JobState held, Instant now) {
        boolean removed = query(
                                "DELETE FROM jobs WHERE id = ? AND holder = ? AND wishes = ?",
                                held.id(),
                                held.holder().orElseThrow(),
                                held.wishes())
                        .executeUpdate()
                == 1;
        return removed || rest(held, Duration.ZERO, now);
    }

    /** It comes again after that. */
    boolean rest(JobState held, Duration pause, Instant now) {
        return change(
                held,
                "holder = NULL, version = version + 1, attempts = 0, failure = NULL, rest_millis = ?, due_at = ?",
                pause.toMillis(),
                text(now.plus(pause)));
    }

    /** It is tried again after that. */
    boolean fail(JobState held, String failure, Duration wait, Instant now) {
        return change(
                held,
                "holder = NULL, version = version + 1, failure = ?, rest_millis = ?, due_at = ?",
                failure,
                wait.toMillis(),
                text(now.plus(wait)));
    }

    /** Nobody tries again, unless somebody has asked for it meanwhile. */
    boolean giveUp(JobState held, String failure, Instant now) {
        return change(
                held,
                "holder = NULL, version = version + 1, failure = ?, attempts = CASE WHEN wishes = ? THEN attempts ELSE 0 END,"
                        + " rest_millis = 0, given_up_at = CASE WHEN wishes = ? THEN ? END",
                failure,
                held.wishes(),
                held.wishes(),
                text(now));
    }

    /** @param never the kinds of which none is overdue */
    JobCounts counts(Instant overdue, List<String> never) {
        Object[] values =
                Stream.concat(Stream.of(text(overdue)), never.stream()).toArray();
        Object[] counts = (Object[]) query(
                        """
                SELECT count(CASE WHEN given_up_at IS NULL AND holder IS NULL THEN 1 END),
                count(CASE WHEN given_up_at IS NULL AND holder IS NOT NULL THEN 1 END),
                count(given_up_at),
                count(CASE WHEN given_up_at IS NULL AND holder IS NULL AND due_at < ?
                AND kind NOT IN (''%s) THEN 1 END) FROM jobs
                """
                                .formatted(", ?".repeat(never.size())),
                        values)
                .getSingleResult();
        return new JobCounts(number(counts[0]), number(counts[1]), number(counts[2]), number(counts[3]));
    }

    JobFigures figures(int limit) {
        Object[] counts = (Object[]) query(
                        """
                SELECT count(CASE WHEN given_up_at IS NULL AND holder IS NULL THEN 1 END),
                count(CASE WHEN holder IS NOT NULL THEN 1 END) FROM jobs
                """)
                .getSingleResult();
        List<?> failed = query(
                        """
                SELECT id, kind, key, failure, given_up_at FROM jobs
                WHERE given_up_at IS NOT NULL ORDER BY given_up_at DESC, id DESC
                """)
                .setMaxResults(limit)
                .getResultList();
        List<?> nodes = query("SELECT DISTINCT holder FROM jobs WHERE holder IS NOT NULL ORDER BY holder")
                .getResultList();
        return new JobFigures(
                number(counts[0]),
                number(counts[1]),
                failed.stream().map(row -> failed((Object[]) row)).toList(),
                nodes.stream().map(String::valueOf).toList());
    }

    private static JobFigures.Failed failed(Object[] row) {
        return new JobFigures.Failed(
                number(row[0]),
                (String) row[1],
                (String) row[2],
                row[3] == null ? "" : (String) row[3],
                MOMENTS.convertToEntityAttribute((String) row[4]));
    }

    void retry(long id, Instant now) {
        query(
                        "UPDATE jobs SET given_up_at = NULL, attempts = 0, rest_millis = 0, due_at = ?,"
                                + " version = version + 1 WHERE id = ? AND given_up_at IS NOT NULL",
                        text(now),
                        id)
                .executeUpdate();
    }

    private boolean change(JobState held, String changes, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = held.id();
        all[values.length + 1] = held.holder().orElseThrow();
        return query("UPDATE jobs SET " + changes + " WHERE id = ? AND holder = ?", all)
                        .executeUpdate()
                == 1;
    }

    private Query query(String sql, Object... values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static JobState state(String kind, Object[] row) {
        return new JobState(
                number(row[0]),
                new Job(kind, (String) row[1], (String) row[2]),
                number(row[3]),
                number(row[4]),
                Optional.ofNullable((String) row[5]),
                Duration.ofMillis(number(row[6])),
                MOMENTS.convertToEntityAttribute((String) row[7]),
                (int) number(row[8]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static String text(Instant moment) {
        return MOMENTS.convertToDatabaseColumn(moment);
    }
}
