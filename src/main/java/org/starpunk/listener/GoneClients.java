package org.starpunk.listener;

import java.io.IOException;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps out of the log that a client was gone before it had its error page, which the server would tell with fifty lines
 * for each: whoever hangs up is no failure.
 */
final class GoneClients implements Filter {

    /** The server's and Jersey's; kept, as whoever else asks for one by its name may get another one later. */
    private static final List<Logger> LOGGERS = Stream.of(
                    "jakarta.enterprise.web", "org.glassfish.jersey.server.ServerRuntime$Responder")
            .map(Logger::getLogger)
            .toList();

    private final Filter before;

    private GoneClients(Filter before) {
        this.before = before;
    }

    /** From now on; what it gives back ends it. */
    static Runnable unmentioned() {
        LOGGERS.forEach(logger -> logger.setFilter(new GoneClients(logger.getFilter())));
        return () -> LOGGERS.forEach(logger -> logger.setFilter(((GoneClients) logger.getFilter()).before));
    }

    @Override
    public boolean isLoggable(LogRecord message) {
        // The server writes the stack trace into the text.
        String text = String.valueOf(message.getMessage());
        boolean isErrorPage =
                text.contains("Exception processing ErrorPage") && text.contains(IOException.class.getName());
        boolean isGone = isErrorPage
                || text.contains(GoneClientException.class.getName())
                || GoneClientException.isBehind(message.getThrown());
        return !isGone && (before == null || before.isLoggable(message));
    }
}
