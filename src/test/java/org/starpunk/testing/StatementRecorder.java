package org.starpunk.testing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Listens to the statements that JPA sends to the database, inside the server. */
public final class StatementRecorder {

    private StatementRecorder() {}

    /** The SQL of all statements that an action sends; those of the server's timers are not its own. */
    public static List<String> record(EntityManager entityManager, Runnable action) {
        ServerSession session = entityManager.unwrap(ServerSession.class);
        List<String> statements = new ArrayList<>();
        Thread caller = Thread.currentThread();
        SessionLog before = session.getSessionLog();
        session.setSessionLog(new AbstractSessionLog() {
            @Override
            public boolean shouldLog(int level, String category) {
                return SQL.equals(category) && level == FINE && Thread.currentThread() == caller;
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
