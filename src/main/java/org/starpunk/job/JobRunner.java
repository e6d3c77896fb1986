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

    /** The end of the server has as long for all kinds together, after {@code GracefulStop} has waited for requests. */
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

    private JobLanes lanes;

    @PostConstruct
    void start() {
        lanes = new JobLanes(kinds.stream()
                .map(kind -> new JobLane(kind, jobs, executor, clock, System::nanoTime))
                .toList());
        looks.every(PAUSE, lanes::poll);
        signsOfLife.every(jobs.lease().dividedBy(SIGNS_OF_LIFE_IN_A_LEASE), lanes::renew);
    }

    /** What is under way comes to its end, if that is soon; else another node does it again. */
    @PreDestroy
    void stop() {
        looks.stop();
        try {
            for (String kind : lanes.end(PATIENCE)) {
                LOGGER.log(Level.WARNING, "A job of {0} is not done yet, and is done again later", kind);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        signsOfLife.stop();
    }
}
