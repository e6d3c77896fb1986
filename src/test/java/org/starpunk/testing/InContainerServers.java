package org.starpunk.testing;

import java.util.Locale;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.starpunk.database.DatabaseVendor;

/**
 * Gives the servers of the in-container tests, which Arquillian starts, a free port and an empty database each. Runs
 * before Arquillian reads its file, and only where Failsafe has asked for Arquillian.
 */
public final class InContainerServers implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("arquillian.launch") == null) {
            return;
        }
        for (DatabaseVendor vendor : DatabaseVendor.values()) {
            String prefix = "starpunk.test." + vendor.name().toLowerCase(Locale.ROOT);
            TemporaryDatabase database = TemporaryDatabase.create(vendor);
            System.setProperty(
                    prefix + ".jvm",
                    "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dstarpunk.test.vendor=%s".formatted(vendor)
                            + " -Dstarpunk.data.dir=%s -Dstarpunk.database.url=%s"
                                    .formatted(
                                            database.dataDirectory(),
                                            database.database().url()));
            System.setProperty(
                    prefix + ".micro",
                    "--nohazelcast --disablephonehome --prebootcommandfile %s --port %d"
                            .formatted(Loopback.commandFile(), Loopback.freePort()));
        }
    }
}
