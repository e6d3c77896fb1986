package org.starpunk.testing;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.spi.event.container.AfterUnDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Waits until the server of a class of in-container tests has ended. Arquillian only asks it to, and the server of the
 * next class has the same port: it would come up without one, and the tests would meet the one that is stopping.
 */
public final class OneServerAfterAnother implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Ends.class);
    }

    /** Made by Arquillian. */
    public static final class Ends {

        public void await(@Observes AfterUnDeploy event) {
            ProcessHandle.current().children().filter(Ends::isServer).forEach(server -> server.onExit()
                    .orTimeout(1, TimeUnit.MINUTES)
                    .join());
        }

        private static boolean isServer(ProcessHandle process) {
            return process.info()
                    .arguments()
                    .filter(arguments -> Arrays.stream(arguments).anyMatch(one -> one.endsWith("payara-micro.jar")))
                    .isPresent();
        }
    }
}
