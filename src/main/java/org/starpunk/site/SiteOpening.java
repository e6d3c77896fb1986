package org.starpunk.site;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.auth.message.config.AuthConfigFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.ServerConfiguration;
import org.starpunk.job.RegularWork;

/**
 * Says at each start when and where the site can be read. An application starts before its server serves it, and nothing
 * tells it when that is: so it asks itself for a page until it gets one.
 */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class SiteOpening {

    private static final Logger LOGGER = Logger.getLogger(SiteOpening.class.getName());

    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final int PAUSES_AFTER_FAILURE = 50;

    /** After that the server is at an address, or behind a door, that this process cannot know. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    private SiteUrl site;

    @Inject
    private RegularWork work;

    @Inject
    private Event<SiteOpened> opened;

    private long start;
    private boolean told;
    private int pauses;

    @PostConstruct
    void start() {
        // Found now, with the application's class loader. A request that comes while the server makes one for the web
        // finds neither, and if it is the first of all, that and every later answer is 200 and empty.
        AuthConfigFactory.getFactory();
        start = System.nanoTime();
        work.every(PAUSE, this::look);
    }

    private void look() {
        if (!told) {
            told = tell();
        } else if (pauses++ % PAUSES_AFTER_FAILURE == 0) {
            open();
        }
    }

    private boolean tell() {
        boolean serves = serves();
        if (!serves && System.nanoTime() - start <= PATIENCE.toNanos()) {
            return false;
        }
        LOGGER.info(() -> String.format(
                Locale.ROOT,
                "StarPunk is %s at %s, %.1f s after its start",
                serves ? "ready" : "deployed",
                site,
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
        return true;
    }

    /** Again and again until all who wait for it are done: what they store, a lock or a full disk may keep back. */
    private void open() {
        try {
            opened.fire(new SiteOpened());
            work.stop();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "What follows the opening of the site failed, and is tried again", e);
        }
    }

    private boolean serves() {
        try {
            String host = InetAddress.getLoopbackAddress().getHostAddress();
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://" + host + ":" + ServerConfiguration.httpPort() + "/health/ready")
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
            connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
            // A server that fails before the application hears of it says 200 and nothing.
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK && connection.getContentLength() != 0;
        } catch (IOException e) {
            return false;
        }
    }
}
