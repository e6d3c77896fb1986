package org.starpunk.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ports that the server is about to listen on: tried before it starts, for Payara Micro would not name them. */
final class ListeningPort {

    private ListeningPort() {}

    /** @throws FailedLaunchException when one cannot be opened */
    static void requireFree(PayaraOptions options) throws FailedLaunchException {
        requireFree(options, "http", "port", System.getProperty("payaramicro.port", "8080"));
        requireFree(options, "https", "sslport", System.getProperty("payaramicro.sslPort", ""));
    }

    private static void requireFree(PayaraOptions options, String protocol, String option, String unlessGiven)
            throws FailedLaunchException {
        String port = options.value(option).orElse(unlessGiven);
        boolean looksForOne = options.has("autobind" + ("http".equals(protocol) ? "http" : "ssl"));
        if (!looksForOne && port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535) {
            requireFree(address(options, protocol), Integer.parseInt(port), option);
        }
    }

    private static void requireFree(String address, int port, String option) throws FailedLaunchException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new FailedLaunchException(
                    "Port %d cannot be opened: %s. Choose another one with --%s."
                            .formatted(port, e.getMessage(), option),
                    e);
        }
    }

    /** The address that the command file names for a listener; all addresses unless it names one. */
    private static String address(PayaraOptions options, String protocol) {
        String address = "0.0.0.0";
        try {
            Matcher commands = Pattern.compile("(?m)^\\s*set .*\\." + protocol + "-listener\\.address=(\\S+)")
                    .matcher(Files.readString(
                            Path.of(options.value("prebootcommandfile").orElse(""))));
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
