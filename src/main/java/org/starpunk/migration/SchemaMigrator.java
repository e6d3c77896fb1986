package org.starpunk.migration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.starpunk.configuration.FailedStart;
import org.starpunk.configuration.Keys;

/**
 * Migrates the database once per node, before any request. Start-up singletons of other packages name it in
 * {@code @DependsOn}. When it fails the process ends with status 1: Payara Micro would stay up with nothing deployed.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigrator {

    @Inject
    private Keys keys;

    @PostConstruct
    void start() {
        try {
            MigrationRunner runner = new MigrationRunner(keys);
            if (MigrationSettings.from(keys).enabled()) {
                runner.migrate();
            } else {
                requireNothingPending(runner.pending());
            }
        } catch (RuntimeException e) {
            FailedStart.end(SchemaMigrator.class, e.getMessage());
            throw e;
        }
    }

    private static void requireNothingPending(List<Migration> pending) {
        if (!pending.isEmpty()) {
            throw new MigrationException("starpunk.migration.enabled is false here, but these migrations are pending: "
                    + pending.stream().map(Migration::script).collect(Collectors.joining(", "))
                    + ". Nothing was changed. Start one node with starpunk.migration.enabled=true first.");
        }
    }
}
