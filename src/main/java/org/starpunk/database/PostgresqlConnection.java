package org.starpunk.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A connection to PostgreSQL that does not stay silent for ever, and whose commit says what became of it. A server that
 * goes away in the middle of a commit may have done it: as soon as it is back, it is asked.
 */
final class PostgresqlConnection implements InvocationHandler {

    /** "WriteTur" in ASCII; the migrations have another number. */
    private static final long LOCK = 0x5772697465547572L;

    /** Also for a sign of life of a connection, where whoever asks for one names no limit. */
    private static final Duration CONNECT_WAIT = Duration.ofSeconds(5);

    private static final Duration ANSWER_WAIT = Duration.ofSeconds(30);
    private static final Duration OUTCOME_WAIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A session that has begun read-only may stay so when the database is not any more. */
    private static final Duration READ_ONLY_LIFE = Duration.ofSeconds(2);

    private final Database database;
    private final Connection connection;
    private final Optional<Instant> readOnlyUntil;
    private boolean lost;

    private PostgresqlConnection(Database database, Connection connection) throws SQLException {
        this.database = database;
        this.connection = connection;
        this.readOnlyUntil = ask(connection, "SHOW transaction_read_only").equals("on")
                ? Optional.of(Instant.now().plus(READ_ONLY_LIFE))
                : Optional.empty();
    }

    static Connection open(Database database) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                PostgresqlConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class, WriteLock.class},
                new PostgresqlConnection(database, connect(database)));
    }

    private static Connection connect(Database database) throws SQLException {
        PGSimpleDataSource source = database.postgresql();
        source.setConnectTimeout(seconds(CONNECT_WAIT));
        source.setLoginTimeout(seconds(CONNECT_WAIT));
        if (source.getSocketTimeout() == 0) {
            source.setSocketTimeout(seconds(ANSWER_WAIT));
        }
        return Database.connect(source);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit" -> commit();
            case "rollback" -> rollback(method, arguments);
            case "setAutoCommit" -> setAutoCommit((boolean) arguments[0]);
            case "lock" -> lock((Duration) arguments[0]);
            case "isValid" -> {
                return !lost
                        && readOnlyUntil.filter(Instant.now()::isAfter).isEmpty()
                        && connection.isValid((int) arguments[0] == 0 ? seconds(CONNECT_WAIT) : (int) arguments[0]);
            }
            case "isWrapperFor" -> {
                return ((Class<?>) arguments[0]).isInstance(proxy) || connection.isWrapperFor((Class<?>) arguments[0]);
            }
            case "unwrap" -> {
                return ((Class<?>) arguments[0]).isInstance(proxy) ? proxy : connection.unwrap((Class<?>) arguments[0]);
            }
            case "createStatement", "prepareStatement" -> {
                Statements.count();
                return invoke(method, arguments);
            }
            default -> {
                return invoke(method, arguments);
            }
        }
        return null;
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A lock that ends with the transaction: one that ends with the session would break behind a pooler. */
    private void lock(Duration wait) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = " + wait.toMillis());
            if (!isFree(statement)) {
                TurnFigures.busy();
                statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            }
        }
    }

    private static boolean isFree(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void commit() throws SQLException {
        try {
            String transaction = ask(connection, "SELECT txid_current_if_assigned()");
            try {
                connection.commit();
            } catch (SQLException e) {
                if (transaction.isEmpty() || !isCommittedAllTheSame(transaction, e)) {
                    throw e;
                }
                lost = true;
            }
            if (!transaction.isEmpty()) {
                LastWrite.succeeded();
            }
        } catch (SQLException e) {
            CommitFailure.remember(e);
            throw e;
        }
    }

    /** What is begun on a connection that is cut is rolled back by the server. */
    private void rollback(Method method, Object[] arguments) throws Throwable {
        try {
            invoke(method, arguments);
        } catch (SQLException e) {
            if (!isOutOfReach(e)) {
                throw e;
            }
            lost = true;
            CommitFailure.remember(e);
        }
    }

    private void setAutoCommit(boolean autoCommit) throws SQLException {
        try {
            if (!lost) {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            CommitFailure.remember(e);
            throw e;
        }
    }

    private static boolean isOutOfReach(SQLException failure) {
        return DatabaseFailure.obstacle(failure)
                .filter(Obstacle.OUT_OF_REACH::equals)
                .isPresent();
    }

    /** Asks on other connections until the server answers and has made up its mind. */
    private boolean isCommittedAllTheSame(String transaction, SQLException failure) throws SQLException {
        if (!isOutOfReach(failure)) {
            return false;
        }
        Instant deadline = Instant.now().plus(OUTCOME_WAIT);
        do {
            try (Connection other = connect(database)) {
                switch (ask(other, "SELECT txid_status(" + transaction + ")")) {
                    case "committed" -> {
                        return true;
                    }
                    case "aborted" -> {
                        return false;
                    }
                    default -> LockSupport.parkNanos(PAUSE.toNanos());
                }
            } catch (SQLException e) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } while (Instant.now().isBefore(deadline));
        throw new SQLException("The server went away during a commit", DatabaseFailure.UNCERTAIN, failure);
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return Objects.requireNonNullElse(row.getString(1), "");
        }
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
