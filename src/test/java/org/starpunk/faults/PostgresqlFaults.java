package org.starpunk.faults;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.starpunk.database.Database;
import org.starpunk.testing.PostgresProcess;

/** What a PostgreSQL, and whoever else uses it, does to a server. */
final class PostgresqlFaults {

    private static final String NAME = "starpunk";

    private final PostgresProcess process;
    private final Database database;
    private Connection other;

    PostgresqlFaults(PostgresProcess process, Database database) {
        this.process = process;
        this.database = database;
    }

    List<Fault> often() {
        return List.of(
                new Fault(
                        "foreign lock",
                        () -> lock("SELECT pg_advisory_xact_lock(x'5772697465547572'::bigint)"),
                        this::unlock),
                new Fault("table lock", () -> lock("LOCK TABLE notes IN ACCESS EXCLUSIVE MODE"), this::unlock),
                new Fault("cut connections", this::cut, this::cut),
                new Fault("no connections", () -> allow(false), () -> allow(true)),
                readOnly());
    }

    Fault readOnly() {
        return new Fault("read-only", () -> readOnly("on"), () -> readOnly("off"));
    }

    Fault restart() {
        return new Fault("server stopped", process::stop, process::start);
    }

    private void lock(String sql) throws Exception {
        other = database.connect(Duration.ZERO);
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private void unlock() throws Exception {
        other.close();
    }

    private void cut() {
        process.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + NAME + "'");
    }

    private void allow(boolean connections) {
        process.execute("ALTER DATABASE " + NAME + " ALLOW_CONNECTIONS " + connections);
        if (!connections) {
            cut();
        }
    }

    private void readOnly(String value) {
        process.execute("ALTER DATABASE " + NAME + " SET default_transaction_read_only = " + value);
        if (value.equals("on")) {
            cut();
        }
    }
}
