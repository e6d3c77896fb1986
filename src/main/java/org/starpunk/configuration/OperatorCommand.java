package org.starpunk.configuration;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Something that this process does for the operator and then ends, once the application is there: {@code starpunk.jar}
 * starts it for that alone.
 */
public final class OperatorCommand {

    /** Where the launcher leaves what was typed, a line for each word. */
    private static final String PROPERTY = "org.starpunk.command";

    private static volatile boolean stopped;

    private OperatorCommand() {}

    /** What was typed behind this command; empty when this process serves, or does something else. */
    public static Optional<List<String>> arguments(String command) {
        List<String> typed = System.getProperty(PROPERTY, "").lines().toList();
        return typed.isEmpty() || !typed.get(0).equals(command)
                ? Optional.empty()
                : Optional.of(typed.subList(1, typed.size()));
    }

    /** The operator's screen, where no log is. */
    public static PrintStream screen() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /**
     * Asks what this process does for the operator to come to its end, and gives the exit status: a server has done what it
     * was there for, a command has not.
     */
    public static int stop() {
        stopped = true;
        return System.getProperty(PROPERTY, "").isEmpty() ? 0 : 1;
    }

    /** Whether it was asked to. */
    public static boolean isStopped() {
        return stopped;
    }

    /** Returns at once; another thread ends the process, as a thread of the server would wait for itself. */
    public static void end(int status) {
        new Thread(() -> System.exit(status), "end of the command").start();
    }
}
