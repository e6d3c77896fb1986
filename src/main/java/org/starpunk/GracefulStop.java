package org.starpunk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.cache.KeptPages;
import org.starpunk.listener.NetworkListeners;

/**
 * Ends the server when it is asked to, by SIGTERM or Ctrl-C: what was taken is finished and answered first, and the exit
 * status is 0. The server by itself would cut its answers off, and tell clients that what is stored has failed.
 */
@WebListener
public class GracefulStop implements ServletContextListener {

    private static final Logger LOGGER = Logger.getLogger(GracefulStop.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** For the last bytes of the last answer: the server sends them after the application has finished. */
    private static final Duration LAST_BYTES = Duration.ofMillis(200);

    private final AtomicBoolean stops = new AtomicBoolean();

    @Inject
    private RequestsInProgress requests;

    @Inject
    private KeptPages pages;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        for (String signal : new String[] {"TERM", "INT"}) {
            TerminationSignal.handle(signal, this::stop);
        }
    }

    private void stop() {
        if (stops.getAndSet(true)) {
            // The other signal has begun it already.
            return;
        }
        pages.end();
        try {
            int unanswered = requests.close(PATIENCE);
            TimeUnit.MILLISECONDS.sleep(LAST_BYTES.toMillis());
            // From here on the application would not be there any more, and the server would say 500 for it.
            NetworkListeners.close();
            if (unanswered > 0) {
                LOGGER.log(Level.WARNING, "StarPunk ends, and leaves {0} requests without an answer", unanswered);
            } else {
                LOGGER.info("StarPunk ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.exit(0);
        }
    }
}
