package org.starpunk.indieauth;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.job.RegularWork;

/** Stores when tokens were used, all of a few seconds at once. Those of a node that is killed are lost: one use of each. */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class TokenUseRecord {

    private static final Logger LOGGER = Logger.getLogger(TokenUseRecord.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    private RegularWork work;

    @Inject
    private TokenUses uses;

    @Inject
    private IndieAuthService tokens;

    @PostConstruct
    void start() {
        work.every(PAUSE, this::store);
    }

    private void store() {
        Map<Long, Instant> unstored = uses.unstored();
        try {
            if (!unstored.isEmpty()) {
                tokens.recordUses(unstored);
                uses.forget(unstored);
            }
        } catch (RuntimeException e) {
            LOGGER.log(Level.FINE, "The uses of tokens are not stored yet", e);
        }
    }
}
