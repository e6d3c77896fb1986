package org.starpunk.configuration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the server's {@link Keys} through MicroProfile Config, and makes them injectable. */
public class ServerConfiguration implements Extension {

    private static final Logger LOGGER = Logger.getLogger(ServerConfiguration.class.getName());

    void register(@Observes AfterBeanDiscovery event) {
        warnOfUnknownKeys();
        event.<Keys>addBean().types(Keys.class).scope(Singleton.class).createWith(context -> keys());
    }

    private static void warnOfUnknownKeys() {
        List<String> known = EveryKey.provided().stream().map(Key::name).toList();
        Set<String> given = new TreeSet<>(System.getenv().keySet());
        given.addAll(System.getProperties().stringPropertyNames());
        UnknownKeys.warning(given, known).ifPresent(LOGGER::warning);
    }

    /**
     * The keys of the application that this class is deployed in, on any thread. Malformed values end the process, all
     * of them named: EclipseLink asks first, before the connection pool and every bean.
     */
    public static Keys keys() {
        Config config = config();
        try {
            return new Keys(key -> config.getOptionalValue(key, String.class)).checked(EveryKey.provided());
        } catch (ConfigurationException e) {
            FailedStart.end(ServerConfiguration.class, e.lines());
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
