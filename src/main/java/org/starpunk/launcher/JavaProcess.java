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

    private static final Path NAME_OF_THIS_MACHINE = Path.of("/proc/sys/kernel/hostname");

    /** Runs one to its end. */
    void run(String... arguments) throws IOException, InterruptedException, FailedLaunchException {
        if (start(Map.of(), List.of(arguments)).waitFor() != 0) {
            throw failed();
        }
    }

    /**
     * None of the variables that configure StarPunk, or the JVM, reaches it but these: it is to open no site. It ends with
     * this process, however that ends.
     *
     * @param arguments the JVM's, then StarPunk's
     */
    Process start(Map<String, String> variables, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .forEach(command::add);
        command.add("-Djava.io.tmpdir=" + directory);
        if (Files.exists(NAME_OF_THIS_MACHINE)) {
            command.add("-Djdk.net.hosts.file=" + hosts());
        }
        command.addAll(arguments);
        command.add(ParentProcess.option());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(LOG).toFile());
        builder.environment().keySet().removeIf(JavaProcess::configures);
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** It talks to itself alone. Payara asks for this machine's name, which has no address where an image is built. */
    private Path hosts() throws IOException {
        return Files.writeString(
                directory.resolve("hosts"), "127.0.0.1 localhost " + Files.readString(NAME_OF_THIS_MACHINE));
    }

    private static boolean configures(String variable) {
        return variable.toLowerCase(Locale.ROOT).matches("starpunk[._].*")
                || List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")
                        .contains(variable);
    }

    /** What the last one said when it gave up, or at last. */
    FailedLaunchException failed() throws IOException {
        List<String> log = Files.readAllLines(directory.resolve(LOG));
        String reason = log.stream()
                .filter(line -> line.contains(StarPunk.DOES_NOT_START))
                .findFirst()
                .or(() -> log.stream().reduce((line, next) -> next))
                .orElse("");
        return new FailedLaunchException("The preparation failed: " + reason, null);
    }

    /** Whether the JVM has not begun with the last one: it has no use for one of the options. */
    boolean wasRefused() throws IOException {
        return Files.readAllLines(directory.resolve(LOG)).contains("Error occurred during initialization of VM");
    }

    void delete() throws IOException {
        new PreparedDirectory(directory).delete();
    }
}
