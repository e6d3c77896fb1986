package org.starpunk.configuration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads the server's {@link Configuration} through MicroProfile Config before anything else of StarPunk runs, and makes
 * it injectable. A malformed value ends the process with status 1: Payara Micro would stay up with nothing deployed.
 */
public class ServerConfiguration implements Extension {

    private static final Logger LOGGER = Logger.getLogger(ServerConfiguration.class.getName());

    void check(@Observes BeforeBeanDiscovery event) {
        try {
            read();
        } catch (ConfigurationException e) {
            LOGGER.log(Level.SEVERE, "StarPunk does not start: {0}", e.getMessage());
            // System.exit in a deployment waits for that deployment for ever; another thread does not.
            new Thread(() -> System.exit(1), "stop").start();
            throw e;
        }
    }

    void register(@Observes AfterBeanDiscovery event) {
        event.<Configuration>addBean()
                .types(Configuration.class)
                .scope(Singleton.class)
                .createWith(context -> read());
    }

    /** The configuration of the application that this class is deployed in, on any thread. */
    public static Configuration read() {
        Config config = ConfigProvider.getConfig(ServerConfiguration.class.getClassLoader());
        return Configuration.from(key -> config.getOptionalValue(key, String.class));
    }
}
