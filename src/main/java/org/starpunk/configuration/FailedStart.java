package org.starpunk.configuration;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * How a start that cannot go on ends: with one message in the log for each reason and status 1. Payara Micro would print
 * the failure of each of its layers and stay up with nothing deployed.
 */
public final class FailedStart {

    private FailedStart() {}

    /** Returns at once: the caller throws, and the process ends. */
    public static void end(Class<?> source, String reason) {
        end(source, List.of(reason));
    }

    static void end(Class<?> source, List<String> reasons) {
        Logger logger = Logger.getLogger(source.getName());
        reasons.forEach(reason -> logger.log(Level.SEVERE, "StarPunk does not start. {0}", reason));
        // What the server's layers say of it from here on hides the reason.
        LogManager.getLogManager().reset();
        // System.exit in a deployment waits for that deployment for ever; another thread does not.
        new Thread(() -> System.exit(1), "stop").start();
    }
}
