package org.starpunk.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A server that is started for one command, beside one that serves or without: nobody but this machine reaches it, at a
 * port that was free.
 */
final class ServerForCommand {

    /** Where the application finds what was typed, a line for each word. */
    private static final String PROPERTY = "org.starpunk.command";

    private static final String SITE = "starpunk.site.url";

    private static final String LOOPBACK =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

    private ServerForCommand() {}

    /** What Payara Micro is told; the application is told what was typed. */
    static PayaraOptions options(List<String> typed) throws FailedLaunchException {
        System.setProperty(PROPERTY, String.join("\n", typed));
        // What the server prints is no answer; the command has the screen for itself.
        System.setOut(System.err);
        if (System.getenv("STARPUNK_SITE_URL") == null && System.getProperty(SITE) == null) {
            // Where nobody has said it, it is where a server listens by itself: not where this one does.
            System.setProperty(SITE, "http://localhost:8080/");
        }
        return onLoopback();
    }

    /** Tell Payara Micro a free port that only this machine reaches. */
    static PayaraOptions onLoopback() throws FailedLaunchException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket free = new ServerSocket(0, 1, loopback)) {
            Path commands = Files.createTempFile("starpunk", ".asadmin");
            commands.toFile().deleteOnExit();
            Files.writeString(commands, LOOPBACK + loopback.getHostAddress() + "\n");
            return new PayaraOptions(List.of(
                    "--port", String.valueOf(free.getLocalPort()), "--prebootcommandfile", commands.toString()));
        } catch (IOException e) {
            throw new FailedLaunchException("The command cannot be run: " + e, e);
        }
    }
}
