package org.starpunk.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Other processes of the JVM of this one, with its options, which have one directory for what is theirs. */
record JavaProcess(Path directory) {

    /** What lives for seconds wants the quick compiler. */
    static final String COMPILE_LITTLE = "-XX:TieredStopAtLevel=1";

    private static final String LOG = "log";

    /** Runs one to its end. */
    void run(String... arguments) throws IOException, InterruptedException, FailedLaunchException {
        if (start(Map.of(), List.of(arguments)).waitFor() != 0) {
            throw failed();
        }
    }

    /** None of the variables that configure StarPunk, or the JVM, reaches it but these: it is to open no site. */
    Process start(Map<String, String> variables, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .forEach(command::add);
        command.add("-Djava.io.tmpdir=" + directory);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(LOG).toFile());
        builder.environment().keySet().removeIf(JavaProcess::configures);
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static boolean configures(String variable) {
        return variable.toLowerCase(Locale.ROOT).matches("starpunk[._].*")
                || List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")
                        .contains(variable);
    }

    /** What the last one said at last. */
    FailedLaunchException failed() throws IOException {
        List<String> log = Files.readAllLines(directory.resolve(LOG));
        return new FailedLaunchException(
                "The preparation failed: " + (log.isEmpty() ? "" : log.get(log.size() - 1)), null);
    }

    void delete() throws IOException {
        new PreparedDirectory(directory).delete();
    }
}
