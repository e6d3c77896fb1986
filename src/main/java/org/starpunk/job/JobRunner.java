package org.starpunk.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has every node look for jobs, and do what is due, of every kind that there is. */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner {

    private static final Logger LOGGER = Logger.getLogger(JobRunner.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int SIGNS_OF_LIFE_IN_A_LEASE = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    private Instance<JobKind> kinds;

    @Inject
    private JobService jobs;

    @Inject
    private RegularWork looks;

    @Inject
    private RegularWork signsOfLife;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private List<JobLane> lanes;

    @PostConstruct
    void start() {
        lanes = kinds.stream()
                .map(kind -> new JobLane(kind, jobs, executor, clock, System::nanoTime))
                .toList();
        // When the database does not answer one, the others need not ask.
        looks.every(PAUSE, () -> lanes.stream().allMatch(JobLane::poll));
        signsOfLife.every(jobs.lease().dividedBy(SIGNS_OF_LIFE_IN_A_LEASE), () -> lanes.forEach(JobLane::renew));
    }

    /** What is under way comes to its end, if that is soon; else another node does it again. */
    @PreDestroy
    void stop() {
        looks.stop();
        try {
            for (JobLane lane : lanes) {
                if (!lane.awaitEnd(PATIENCE)) {
                    LOGGER.log(Level.WARNING, "A job of {0} is not done yet, and is done again later", lane.kind());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        signsOfLife.stop();
    }
}
