package org.starpunk.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The port that the server is about to listen on: tried before it starts, for Payara Micro would not name it. */
final class ListeningPort {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^\\s*set .*\\.http-listener\\.address=(\\S+)");

    private ListeningPort() {}

    /** @throws FailedLaunchException when it cannot be opened */
    static void requireFree(PayaraOptions options) throws FailedLaunchException {
        if (options.has("autobindhttp")) {
            return;
        }
        String port = options.value("port").orElseGet(() -> System.getProperty("payaramicro.port", "8080"));
        if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535) {
            requireFree(address(options), Integer.parseInt(port));
        }
    }

    private static void requireFree(String address, int port) throws FailedLaunchException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new FailedLaunchException(
                    "Port %d cannot be opened: %s. Choose another one with --port.".formatted(port, e.getMessage()), e);
        }
    }

    /** The address that the command file names; all addresses unless it names one. */
    private static String address(PayaraOptions options) {
        String address = "0.0.0.0";
        try {
            Matcher commands = ADDRESS.matcher(
                    Files.readString(Path.of(options.value("prebootcommandfile").orElse(""))));
            while (commands.find()) {
                address = commands.group(1);
            }
        } catch (IOException e) {
            // Payara Micro says of a file that it cannot read.
            return address;
        }
        return address;
    }
}
