package org.starpunk.configuration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the server's {@link Configuration} through MicroProfile Config, and makes it injectable. */
public class ServerConfiguration implements Extension {

    private static final Logger LOGGER = Logger.getLogger(ServerConfiguration.class.getName());

    void register(@Observes AfterBeanDiscovery event) {
        warnOfUnknownKeys();
        event.<Configuration>addBean()
                .types(Configuration.class)
                .scope(Singleton.class)
                .createWith(context -> read());
    }

    private static void warnOfUnknownKeys() {
        Set<String> known = new TreeSet<>();
        Config config = config();
        try {
            Configuration.from(key -> {
                known.add(key);
                return config.getOptionalValue(key, String.class);
            });
        } catch (ConfigurationException e) {
            // The start is about to end, and says why.
            return;
        }
        Set<String> given = new TreeSet<>(System.getenv().keySet());
        given.addAll(System.getProperties().stringPropertyNames());
        UnknownKeys.warning(given, known).ifPresent(LOGGER::warning);
    }

    /**
     * The configuration of the application that this class is deployed in, on any thread. A malformed value ends the
     * process: EclipseLink asks first, before the connection pool and every bean.
     */
    public static Configuration read() {
        Config config = config();
        try {
            return Configuration.from(key -> config.getOptionalValue(key, String.class));
        } catch (ConfigurationException e) {
            FailedStart.end(ServerConfiguration.class, e.getMessage());
            throw e;
        }
    }

    /** The port that the server itself listens on, whatever address the public knows. */
    public static int httpPort() {
        return config().getOptionalValue("payara.instance.http.port", Integer.class)
                .orElse(8080);
    }

    private static Config config() {
        return ConfigProvider.getConfig(ServerConfiguration.class.getClassLoader());
    }
}
