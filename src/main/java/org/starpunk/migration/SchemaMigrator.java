package org.starpunk.migration;

import io.prometheus.metrics.core.metrics.Gauge;
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

    private static final Gauge SECONDS = Gauge.builder()
            .name("starpunk_migration_seconds")
            .help("Time that the schema took at the start of this node, with the wait for other nodes")
            .register();

    private static final Gauge APPLIED = Gauge.builder()
            .name("starpunk_migrations_applied")
            .help("Migrations that this node applied at its start")
            .register();

    @Inject
    private Keys keys;

    @PostConstruct
    void start() {
        try {
            long began = System.nanoTime();
            MigrationRunner runner = new MigrationRunner(keys);
            if (MigrationSettings.from(keys).enabled()) {
                APPLIED.set(runner.migrate().size());
            } else {
                requireNothingPending(runner.pending());
            }
            SECONDS.set((System.nanoTime() - began) / 1e9);
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
