package org.starpunk.database;

import java.sql.SQLException;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.starpunk.configuration.FailedStart;
import org.starpunk.configuration.ServerConfiguration;

/** Tells EclipseLink which vendor it speaks to; persistence.xml cannot, as the configuration decides. */
public class DatabaseSession implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        Database database = Database.from(ServerConfiguration.keys());
        await(database);
        DatabaseLogin login = session.getLogin();
        // What fails is asked once more, at once. EclipseLink would go on for ten seconds, on the thread of each
        // request.
        login.setQueryRetryAttemptCount(0);
        if (database.vendor() == DatabaseVendor.POSTGRESQL) {
            // Not setDatasourcePlatform: it would lose the identity sequences of the entities.
            login.usePlatform(new PostgreSQL10Platform());
        }
        // A partial index is used only when the query shows its condition: a bound parameter hides it.
        ((DatabasePlatform) login.getDatasourcePlatform()).setShouldBindLiterals(false);
    }

    private static void await(Database database) {
        try {
            FirstConnection.await(database);
        } catch (SQLException e) {
            FailedStart.end(DatabaseSession.class, new DatabaseFailure(database, e).explanation());
            throw new IllegalStateException(e);
        }
    }
}
