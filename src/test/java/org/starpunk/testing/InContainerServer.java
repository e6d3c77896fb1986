package org.starpunk.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ExplodedExporter;
import org.starpunk.database.DatabaseVendor;

/**
 * The server of the in-container tests of one database vendor: it has all of their classes, starts for the first of
 * them, and stays for the others until the JVM ends.
 */
public final class InContainerServer implements DeployableContainer<InContainerServer.Configuration> {

    private static final String RUNNER = "ArquillianServletRunnerEE9";
    private static final Map<DatabaseVendor, StarPunkServer> RUNNING = new EnumMap<>(DatabaseVendor.class);

    private DatabaseVendor vendor;

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public void setup(Configuration configuration) {
        vendor = configuration.vendor;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        StarPunkServer server;
        synchronized (RUNNING) {
            server = RUNNING.computeIfAbsent(vendor, any -> start(archive, any));
        }
        HTTPContext context =
                new HTTPContext(server.url().getHost(), server.url().getPort());
        return new ProtocolMetaData().addContext(context.add(new Servlet(RUNNER, "/")));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // It is that of the next class, too.
    }

    private static StarPunkServer start(Archive<?> archive, DatabaseVendor vendor) {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "trials")), "war-");
            File application = archive.as(ExplodedExporter.class)
                    .exportExploded(directory.toAbsolutePath().toFile(), "ROOT");
            StarPunkServer server = StarPunkServer.startWar(
                            application.toPath(),
                            TemporaryDatabase.create(vendor),
                            List.of("-Dstarpunk.test.vendor=" + vendor, SampleFiles.option(), Trials.option()))
                    .awaitReady();
            server.closeAtExit();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A container of arquillian.xml. */
    public static final class Configuration implements ContainerConfiguration {

        private DatabaseVendor vendor;

        /** Called by Arquillian. */
        public void setVendor(String name) {
            vendor = DatabaseVendor.valueOf(name);
        }

        @Override
        public void validate() {
            if (vendor == null) {
                throw new IllegalStateException("A container has a vendor.");
            }
        }
    }

    /** Makes it known to Arquillian. */
    public static final class Extension implements LoadableExtension {

        @Override
        public void register(ExtensionBuilder builder) {
            builder.service(DeployableContainer.class, InContainerServer.class);
        }
    }
}
