package org.starpunk.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine calls itself: Payara Micro asks for its address, and without one says so in a hundred lines. */
final class MachineName {

    private MachineName() {}

    /** @throws FailedLaunchException when it has none */
    static void requireAddress() throws FailedLaunchException {
        try {
            InetAddress.getLocalHost();
        } catch (UnknownHostException e) {
            String name = e.getMessage().replaceFirst(":.*", "");
            throw new FailedLaunchException(
                    "This machine calls itself %s, which has no address. Add the line \"127.0.0.1 %s\" to /etc/hosts."
                            .formatted(name, name),
                    e);
        }
    }
}
