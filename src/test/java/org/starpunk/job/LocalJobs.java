package org.starpunk.job;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;
import org.starpunk.database.Database;
import org.starpunk.database.SqlitePlatform;
import org.starpunk.database.StarPunkDataSource;

/**
 * The jobs of a database, without a server: each call is a transaction, as it is inside one. Nobody takes a turn to write
 * here: what keeps two nodes apart is the row alone.
 */
final class LocalJobs extends JobService implements AutoCloseable {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(28);

    private final EntityManagerFactory factory;
    private final Clock clock;

    LocalJobs(Database database, Clock clock, Duration lease) {
        super(null, clock, lease);
        this.clock = clock;
        this.factory = Persistence.createEntityManagerFactory(
                "local-jobs",
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        source(database),
                        "eclipselink.target-database",
                        switch (database.vendor()) {
                            case SQLITE -> SqlitePlatform.class.getName();
                            case POSTGRESQL -> PostgreSQL10Platform.class.getName();
                        }));
    }

    private static StarPunkDataSource source(Database database) {
        return new StarPunkDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return database.connect(LOCK_WAIT);
            }
        };
    }

    /** Commits what the work has written, unless it throws. */
    <T> T inTransaction(Function<JobService, T> work) {
        EntityManager entityManager = factory.createEntityManager();
        try {
            entityManager.getTransaction().begin();
            T result = work.apply(new JobService(new JobRepository(entityManager), clock, lease()));
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    @Override
    public void enqueue(Job job) {
        inTransaction(jobs -> {
            jobs.enqueue(job);
            return null;
        });
    }

    List<JobState> list(String kind) {
        return look(kind).readable();
    }

    @Override
    public JobRows look(String kind) {
        EntityManager entityManager = factory.createEntityManager();
        try {
            return new JobService(new JobRepository(entityManager), clock, lease()).look(kind);
        } finally {
            entityManager.close();
        }
    }

    @Override
    public boolean giveUp(UnreadableJob job) {
        return inTransaction(jobs -> jobs.giveUp(job));
    }

    @Override
    public void retry(long id) {
        inTransaction(jobs -> {
            jobs.retry(id);
            return null;
        });
    }

    @Override
    public Optional<JobState> hold(JobState seen, String holder) {
        return inTransaction(jobs -> jobs.hold(seen, holder));
    }

    @Override
    public boolean renew(JobState held) {
        return inTransaction(jobs -> jobs.renew(held));
    }

    @Override
    public boolean finish(JobState held, Optional<Duration> pause) {
        return inTransaction(jobs -> jobs.finish(held, pause));
    }

    @Override
    public void fail(JobState held, String failure, Optional<Duration> wait) {
        inTransaction(jobs -> {
            jobs.fail(held, failure, wait);
            return null;
        });
    }

    @Override
    public void failRolledBack(JobState seen, String holder, String failure, Optional<Duration> wait) {
        inTransaction(jobs -> {
            jobs.failRolledBack(seen, holder, failure, wait);
            return null;
        });
    }

    @Override
    public boolean perform(JobState seen, String holder, JobKind kind, Optional<Duration> pause) {
        return inTransaction(jobs -> jobs.perform(seen, holder, kind, pause));
    }

    @Override
    public void close() {
        factory.close();
    }
}
