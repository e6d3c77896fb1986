package org.starpunk.database;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure to use the database means: a code of SQLite's, or an SQLSTATE of PostgreSQL's; never its text. */
public final class DatabaseFailure {

    /** The SQLSTATE for a commit whose outcome nobody can tell: transaction resolution unknown. */
    static final String UNCERTAIN = "08007";

    /** The SQLSTATE for an encoding that will not do: character not in repertoire. */
    static final String ENCODING = "22021";

    private final Database database;
    private final SQLException failure;

    public DatabaseFailure(Database database, SQLException failure) {
        this.database = database;
        this.failure = failure;
    }

    /** What is in the way for a while, in the operator's words; empty when trying again cannot help. */
    public Optional<String> passingObstacle() {
        String locked = "Database locked by another worker";
        return switch (database.vendor()) {
            // BUSY and LOCKED.
            case SQLITE -> sqliteKind() == 5 || sqliteKind() == 6 ? Optional.of(locked) : Optional.empty();
            case POSTGRESQL -> {
                if (state().equals("55P03")) {
                    yield Optional.of(locked);
                }
                yield isPassing() ? Optional.of("Database out of reach") : Optional.empty();
            }
        };
    }

    /** What is in the way of a server that runs; empty when it is none of what passes or can be mended. */
    public static Optional<Obstacle> obstacle(SQLException failure) {
        return Optional.ofNullable(
                failure instanceof SQLiteException sqlite
                        ? sqliteObstacle(sqlite.getResultCode())
                        : postgresqlObstacle(String.valueOf(failure.getSQLState())));
    }

    private static Obstacle sqliteObstacle(SQLiteErrorCode code) {
        if (code == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
            return Obstacle.MOVED;
        }
        return switch (code.code & 0xff) {
            case 5, 6 -> Obstacle.LOCKED;
            case 7 -> Obstacle.EXHAUSTED;
            case 8 -> Obstacle.READ_ONLY;
            // ABORT: something else had failed, and ended the transaction.
            case 4, 10 -> Obstacle.UNWRITABLE;
            case 13 -> Obstacle.FULL;
            case 14 -> Obstacle.OUT_OF_REACH;
            default -> null;
        };
    }

    private static Obstacle postgresqlObstacle(String state) {
        return switch (state) {
            case UNCERTAIN -> Obstacle.UNCERTAIN;
            case "53100" -> Obstacle.FULL;
            case "25006" -> Obstacle.READ_ONLY;
            case "58030" -> Obstacle.UNWRITABLE;
            // A lock that was not given in time, a statement that was called off, a deadlock.
            case "55P03", "57014", "40001", "40P01" -> Obstacle.LOCKED;
            // 55000: the database takes no connections at the moment.
            case "57P01", "57P02", "57P03", "55000" -> Obstacle.OUT_OF_REACH;
            default ->
                state.startsWith("08") ? Obstacle.OUT_OF_REACH : state.startsWith("53") ? Obstacle.EXHAUSTED : null;
        };
    }

    /** What happened, where, and what to do about it. */
    public String explanation() {
        String remedy = database.vendor() == DatabaseVendor.SQLITE ? sqliteRemedy() : postgresqlRemedy();
        return "%s (database %s).%s".formatted(text(), database, remedy.isEmpty() ? "" : " " + remedy);
    }

    /** What the driver says, and what made it say so. */
    public String text() {
        Throwable cause = rootCause();
        return cause == failure || failure.getMessage().contains(String.valueOf(cause.getMessage()))
                ? failure.getMessage()
                : failure.getMessage() + " " + cause;
    }

    private Throwable rootCause() {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private String sqliteRemedy() {
        if (rootCause() instanceof NativeLibraryNotFoundException) {
            return "SQLite's library cannot be loaded from the temporary directory %s, where programs may not run (noexec)."
                            .formatted(System.getProperty("java.io.tmpdir"))
                    + " Choose another one with java -Djava.io.tmpdir=DIRECTORY -jar …";
        }
        return switch (sqliteKind()) {
            case 3, 8, 14 ->
                "Check the owner and the permissions of the file and its directory, and that the file system"
                        + " is not mounted read-only.";
            case 10 -> "The disk or the file system failed: look at the kernel's log before anything else.";
            case 11 -> "The file is damaged: keep a copy of it, and restore a backup.";
            case 13 -> "The disk is full: make room, then start again.";
            case 26 -> "The file is no SQLite database: check starpunk.database.url and starpunk.data.dir.";
            default -> "";
        };
    }

    private String postgresqlRemedy() {
        String signIn = "Check starpunk.database.user and starpunk.database.password.";
        if (isRejected()) {
            return signIn;
        }
        return switch (state().length() < 2 ? "" : state().substring(0, 2)) {
            case "08" ->
                isPassing()
                        ? "Check starpunk.database.url, and that the server runs and can be reached from here."
                        : "Check starpunk.database.url.";
            case "22" -> "Create a database with ENCODING 'UTF8'.";
            case "28" -> signIn;
            case "3D" -> "Create the database first.";
            case "42" -> "Check that the user may create tables in the schema.";
            case "53" -> "The server has no room left: disk, memory or connections.";
            default -> "";
        };
    }

    /**
     * The network or the server is away for a while: 57P03 says that the server starts up or shuts down, 53300 that it
     * has no connection left, 08003 that the connection is gone, and any other 08 that there is none, whatever the
     * reason. Of those reasons the network's alone may pass; a certificate or a part of the URL stays wrong.
     */
    private boolean isPassing() {
        Throwable cause = rootCause();
        boolean network = cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof EOFException;
        return Set.of("57P03", "53300", "08003").contains(state()) || state().startsWith("08") && network;
    }

    /** The server answers, and says no: it wants a password, or a connection of another kind. */
    private boolean isRejected() {
        return state().equals("08004");
    }

    /** The low byte of an extended result code is its kind: BUSY_RECOVERY and BUSY_SNAPSHOT are BUSY. */
    private int sqliteKind() {
        return failure.getErrorCode() & 0xff;
    }

    private String state() {
        return String.valueOf(failure.getSQLState());
    }
}
