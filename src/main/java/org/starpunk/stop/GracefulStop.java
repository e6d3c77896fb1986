package org.starpunk.stop;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.Keys;
import org.starpunk.configuration.OperatorCommand;
import org.starpunk.listener.Draining;
import org.starpunk.listener.NetworkListeners;

/**
 * Ends the server when it is asked to, by SIGTERM or Ctrl-C: what was taken is finished and answered first, and the exit
 * status of a server is 0. Payara by itself would cut its answers off, and tell clients that what is stored has failed.
 */
@WebListener
public class GracefulStop implements ServletContextListener {

    private static final Logger LOGGER = Logger.getLogger(GracefulStop.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** For those who were refused: a client that is still sending would see a failure in place of its answer. */
    private static final Duration LAST_BYTES = Duration.ofMillis(200);

    private final AtomicBoolean stops = new AtomicBoolean();

    @Inject
    private Draining draining;

    @Inject
    private Keys keys;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Duration notice = StopSettings.from(keys).notice();
        for (String signal : new String[] {"TERM", "INT"}) {
            TerminationSignal.handle(signal, () -> stop(notice));
        }
    }

    private void stop(Duration notice) {
        if (stops.getAndSet(true)) {
            // The other signal has begun it already.
            return;
        }
        int status = OperatorCommand.stop();
        draining.begin();
        try {
            if (!notice.isZero()) {
                LOGGER.log(
                        Level.INFO, "StarPunk is asked to end, and takes requests for {0} s more", notice.toSeconds());
                TimeUnit.MILLISECONDS.sleep(notice.toMillis());
            }
            int unanswered = draining.finish(PATIENCE);
            NetworkListeners.unbind();
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
            System.exit(status);
        }
    }
}
