package org.starpunk.migration;

/** Why this node must not serve. Its message is for the operator: what happened, what was changed, what to do. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(String message) {
        super(message);
    }

    MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
