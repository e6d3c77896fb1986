package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionTest extends SqliteTrial {

    private static final List<String> BEGIN = List.of("BEGIN IMMEDIATE");

    @Test
    void a_failure_is_rolled_back() throws SQLException {
        try (Connection connection = connect(Duration.ZERO)) {
            assertThatThrownBy(() -> Transaction.run(connection, BEGIN, any -> {
                        execute(connection, "CREATE TABLE a (b)");
                        throw new SQLException("on purpose");
                    }))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("on purpose");
            execute(connection, "BEGIN IMMEDIATE");
        }
        assertThat(query("SELECT name FROM sqlite_master")).isEmpty();
    }

    @Test
    void a_transaction_that_the_database_has_rolled_back_by_itself_is_no_failing_rollback() throws SQLException {
        try (Connection connection = connect(Duration.ZERO)) {
            assertThatThrownBy(() -> Transaction.run(connection, BEGIN, any -> {
                        execute(connection, "ROLLBACK");
                        throw new SQLException("database or disk is full", null, 13);
                    }))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("database or disk is full");
        }
    }

    @Test
    void a_failing_rollback_says_that_the_state_is_unknown_and_is_not_tried_again() throws SQLException {
        try (Connection connection = connect(Duration.ZERO)) {
            assertThatThrownBy(() -> Transaction.run(withoutRollback(connection), BEGIN, any -> {
                        throw new SQLException("database is locked", null, 5);
                    }))
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining(
                            "The rollback failed, so the state of the database is unknown: disk I/O error")
                    .hasMessageContaining("rolled back because: database is locked");
        }
    }

    /** The same connection, but that a ROLLBACK fails. */
    private static Connection withoutRollback(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(connection, arguments);
                    return result instanceof Statement statement ? withoutRollback(statement) : result;
                });
    }

    private static Statement withoutRollback(Statement statement) {
        return (Statement) Proxy.newProxyInstance(
                Statement.class.getClassLoader(), new Class<?>[] {Statement.class}, (proxy, method, arguments) -> {
                    if (arguments != null && "ROLLBACK".equals(arguments[0])) {
                        throw new SQLException("disk I/O error", null, 10);
                    }
                    try {
                        return method.invoke(statement, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
