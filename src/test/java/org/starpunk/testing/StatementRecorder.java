package org.starpunk.testing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Listens to the statements that JPA sends to the database, inside the server. */
public final class StatementRecorder {

    private StatementRecorder() {}

    /** The SQL of all statements that an action sends; those of the server's timers are not its own. */
    public static List<String> record(EntityManager entityManager, Runnable action) {
        return record(entityManager, Thread.currentThread()::equals, action);
    }

    /** The SQL of all statements that the server sends for requests which an action makes. */
    public static List<String> recordRequests(EntityManager entityManager, Runnable action) {
        return record(entityManager, thread -> thread.getName().startsWith("http-thread-pool"), action);
    }

    private static List<String> record(EntityManager entityManager, Predicate<Thread> threads, Runnable action) {
        ServerSession session = entityManager.unwrap(ServerSession.class);
        List<String> statements = Collections.synchronizedList(new ArrayList<>());
        SessionLog before = session.getSessionLog();
        session.setSessionLog(new AbstractSessionLog() {
            @Override
            public boolean shouldLog(int level, String category) {
                return SQL.equals(category) && level == FINE && threads.test(Thread.currentThread());
            }

            @Override
            public void log(SessionLogEntry entry) {
                statements.add(entry.getMessage());
            }
        });
        try {
            action.run();
        } finally {
            session.setSessionLog(before);
        }
        return statements;
    }
}
