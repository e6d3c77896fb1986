package org.starpunk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code java -jar starpunk.jar --command …} for a site, beside a server or without. */
public record OperatorProgram(TemporaryDatabase site, Map<String, String> environment, Path directory) {

    /** What it printed on the screen, and what into the log. */
    public record Result(int status, String screen, String log) {}

    public Result run(String... arguments) throws IOException, InterruptedException {
        Path screen = Files.createTempFile(directory, "screen", ".txt");
        Path log = Files.createTempFile(directory, "log", ".txt");
        int status = start(screen, log, arguments).waitFor();
        return new Result(status, Files.readString(screen), Files.readString(log));
    }

    /** Returns while it runs. */
    public Process start(Path screen, Path log, String... arguments) throws IOException {
        Path temporary = Files.createTempDirectory(directory, "tmp");
        List<String> command = new ArrayList<>(List.of(
                ServerCommand.JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:MetaspaceSize=128m",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                ServerCommand.JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(screen.toFile())
                .redirectError(log.toFile());
        Map<String, String> variables = new HashMap<>(site.environment());
        variables.putAll(environment);
        builder.environment().keySet().removeIf(name -> name.startsWith("STARPUNK_"));
        builder.environment().putAll(variables);
        return builder.start();
    }
}
