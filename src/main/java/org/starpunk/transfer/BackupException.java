package org.starpunk.transfer;

/** Why no backup was made, or none was restored. */
final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupException(String reason) {
        super(reason);
    }

    BackupException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
