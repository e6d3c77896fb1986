package org.starpunk.configuration;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the server's {@link Configuration} through MicroProfile Config, and makes it injectable. */
public class ServerConfiguration implements Extension {

    void register(@Observes AfterBeanDiscovery event) {
        event.<Configuration>addBean()
                .types(Configuration.class)
                .scope(Singleton.class)
                .createWith(context -> read());
    }

    /**
     * The configuration of the application that this class is deployed in, on any thread. A malformed value ends the
     * process: EclipseLink asks first, before the connection pool and every bean.
     */
    public static Configuration read() {
        Config config = ConfigProvider.getConfig(ServerConfiguration.class.getClassLoader());
        try {
            return Configuration.from(key -> config.getOptionalValue(key, String.class));
        } catch (ConfigurationException e) {
            FailedStart.end(ServerConfiguration.class, e.getMessage());
            throw e;
        }
    }
}
