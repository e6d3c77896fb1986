package org.starpunk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.starpunk.http.RequestNumber;

/** The last lines of the log. */
class RecentErrorsTest {

    private final RecentErrors errors = new RecentErrors();

    @Test
    void the_newest_is_first_and_knows_its_request() {
        RequestNumber.begin();
        LogRecord failure = new LogRecord(Level.SEVERE, "Nothing {0}");
        failure.setParameters(new Object[] {"works"});
        failure.setThrown(new IllegalStateException("on purpose"));
        errors.add(new LogRecord(Level.WARNING, "earlier"));
        errors.add(failure);
        RecentErrors.Entry newest = errors.list().get(0);
        assertThat(newest.text()).isEqualTo("Nothing works java.lang.IllegalStateException: on purpose");
        assertThat(newest.severe()).isTrue();
        assertThat(newest.request()).isEqualTo(RequestNumber.current()).isPresent();
    }

    @Test
    void no_more_are_kept_than_anybody_reads() {
        for (int i = 0; i < RecentErrors.MOST + 5; i++) {
            errors.add(new LogRecord(Level.WARNING, "line " + i));
        }
        assertThat(errors.list()).hasSize(RecentErrors.MOST);
        assertThat(errors.list().get(0).text()).isEqualTo("line " + (RecentErrors.MOST + 4));
    }
}
