package org.starpunk.listener;

import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Keeps out of the log that a client was gone before it had its error page, which the server would tell with fifty lines
 * for each: whoever hangs up is no failure.
 */
final class GoneClients implements Filter {

    /** Kept, as whoever else asks for it by its name may get another one later. */
    private static final Logger WEB_CONTAINER = Logger.getLogger("jakarta.enterprise.web");

    private GoneClients() {}

    /** From now on; what it gives back ends it. */
    static Runnable unmentioned() {
        Filter before = WEB_CONTAINER.getFilter();
        WEB_CONTAINER.setFilter(new GoneClients());
        return () -> WEB_CONTAINER.setFilter(before);
    }

    @Override
    public boolean isLoggable(LogRecord message) {
        // The server writes the stack trace into the text.
        String text = String.valueOf(message.getMessage());
        return !(text.contains("Exception processing ErrorPage") && text.contains(IOException.class.getName()));
    }
}
