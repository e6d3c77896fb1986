package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.starpunk.ObstacleFilter;

@Isolated("listens to a logger that the JVM shares")
class ObstacleTest {

    @Test
    void a_request_does_not_fail_for_the_reason_of_the_one_before_it_on_the_same_thread() {
        CommitFailure.remember(new SQLiteException("text", SQLiteErrorCode.SQLITE_FULL));
        IllegalStateException failure = new IllegalStateException("anything else");
        assertThatThrownBy(() -> new ObstacleFilter()
                        .doFilter(silent(HttpServletRequest.class), silent(HttpServletResponse.class), (any, other) -> {
                            throw failure;
                        }))
                .isSameAs(failure);
    }

    @Test
    void the_operator_reads_a_reason_once() {
        assertThat(logged(new ObstacleException(Obstacle.CROWDED, null)))
                .containsExactly("The server has too much to write at the moment.");
        assertThat(logged(new ObstacleException(
                        Obstacle.LOCKED, new SQLiteException("[busy]", SQLiteErrorCode.SQLITE_BUSY))))
                .containsExactly("Somebody else keeps the database locked. [busy]");
        assertThat(logged(new ObstacleException(Obstacle.OUT_OF_REACH, new SQLException())))
                .containsExactly("The database is out of reach. java.sql.SQLException");
    }

    @Test
    void the_operator_reads_at_once_what_is_new_and_not_for_every_request_what_is_not() {
        ObstacleException exhausted = new ObstacleException(Obstacle.EXHAUSTED, null);
        ObstacleException away = new ObstacleException(Obstacle.MOVED, null);
        assertThat(logged(exhausted, exhausted, away, exhausted, away, away))
                .containsExactly(
                        Obstacle.EXHAUSTED.sentence().toString(),
                        Obstacle.MOVED.sentence().toString());
    }

    private static List<String> logged(ObstacleException... failures) {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {
                // Each line is kept at once.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger logger = Logger.getLogger(Obstacle.class.getName());
        logger.addHandler(handler);
        try {
            for (ObstacleException failure : failures) {
                failure.obstacle().report(failure);
            }
        } finally {
            logger.removeHandler(handler);
        }
        return lines;
    }

    /** Knows nothing. */
    private static <T> T silent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null));
    }
}
