package org.starpunk.log;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.starpunk.configuration.ServerConfiguration;

/** Gives the server's log the form that the operator wants, from the first moment on that the application has. */
public class LogForm implements Extension {

    private final Map<Handler, Formatter> before = new HashMap<>();

    void change(@Observes BeforeBeanDiscovery event) {
        if (LogSettings.from(ServerConfiguration.keys()).json()) {
            for (Handler handler : Logger.getLogger("").getHandlers()) {
                before.put(handler, handler.getFormatter());
                handler.setFormatter(new JsonLine());
            }
        }
    }

    /** What the server has to say after that it says as it did before. */
    void restore(@Observes BeforeShutdown event) {
        before.forEach((handler, formatter) -> {
            if (formatter != null) {
                handler.setFormatter(formatter);
            }
        });
    }
}
