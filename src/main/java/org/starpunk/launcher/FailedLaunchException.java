package org.starpunk.launcher;

/** Why the server cannot start; its message is for the operator. */
final class FailedLaunchException extends Exception {

    private static final long serialVersionUID = 1L;

    FailedLaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
