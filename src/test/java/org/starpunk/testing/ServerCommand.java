package org.starpunk.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** How the JVM of a server is started, in a directory of its own. */
record ServerCommand(Path directory, int port) {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static final Path WAR = Path.of("target", "starpunk.war").toAbsolutePath();

    static final Path JAR = Path.of("target", "starpunk.jar").toAbsolutePath();

    /** As everybody starts it. */
    List<String> of(Path jar) {
        List<String> command = java();
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        command.addAll(serving(Loopback.commandFile()));
        return command;
    }

    /** The application in a Payara Micro of the operator's, by the script for that: it logs as Payara Micro does by itself. */
    List<String> stock() {
        List<String> options = java().stream().skip(1).toList();
        List<String> command = new ArrayList<>(List.of(
                "env",
                "PATH=" + Path.of(JAVA).getParent() + ":" + System.getenv("PATH"),
                "JAVA_TOOL_OPTIONS=" + String.join(" ", options),
                Path.of("server-config", "run-node.sh").toAbsolutePath().toString(),
                Path.of("target", "payara", "payara-micro.jar").toAbsolutePath().toString(),
                WAR.toString()));
        command.addAll(serving(Loopback.commandFile()));
        return command;
    }

    /** By the start script of the archive, which finds its java by JAVA_HOME or PATH. */
    List<String> by(Path script) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(serving(Loopback.commandFile()));
        return command;
    }

    /** As docs/operations.md says: what it compiles, it compiles well. */
    List<String> asOperated() {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "@" + Path.of("server-config", "jvm.options").toAbsolutePath(),
                "-Djava.io.tmpdir=" + directory.resolve("tmp"),
                "-jar",
                JAR.toString()));
        command.addAll(serving(Loopback.commandFile()));
        return command;
    }

    /**
     * As {@link #of}, sooner: from the {@link LauncherDirectory}, with the options that are in the jar.
     *
     * @param application a WAR, or a directory that one was unpacked into
     */
    List<String> prepared(Path application, List<String> options) {
        Path root = directory.resolve("tmp/payara");
        Path commands = directory.resolve("tmp/pre-boot.asadmin");
        LauncherDirectory.copyTo(root);
        List<String> command = java();
        command.addAll(options);
        try (FileSystem jar = FileSystems.newFileSystem(JAR)) {
            command.addAll(properties(jar.getPath("MICRO-INF/payara-boot.properties")));
            command.addAll(properties(jar.getPath("MICRO-INF/deploy/payaramicro.properties")));
            Files.copy(
                    jar.getPath("MICRO-INF/domain/logging.properties"),
                    root.resolve("config/logging.properties"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(
                    commands,
                    Files.readString(jar.getPath("MICRO-INF/pre-boot-commands.txt"))
                            + Files.readString(Loopback.commandFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command.addAll(LauncherDirectory.java());
        command.addAll(List.of("--rootdir", root.toString()));
        command.addAll(List.of("--deploy", application.toString(), "--contextroot", "/"));
        command.addAll(serving(commands));
        return command;
    }

    /** As {@link #prepared}, with all that StarPunk can say in the log. */
    List<String> talkative(List<String> options) {
        List<String> command = prepared(LauncherDirectory.application(), options);
        try {
            Files.writeString(
                    directory.resolve("tmp/payara/config/logging.properties"),
                    "\norg.starpunk.level=ALL\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command;
    }

    private List<String> java() {
        return new ArrayList<>(List.of(
                JAVA,
                // A short life: compiling less and one collector thread start a third faster.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                // Its classes are no reason to collect garbage.
                "-XX:MetaspaceSize=128m",
                // What tests say of dates is true wherever they run.
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + directory.resolve("tmp")));
    }

    private List<String> serving(Path commands) {
        return List.of("--port", String.valueOf(port), "--prebootcommandfile", commands.toString());
    }

    private static List<String> properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .map(name -> "-D" + name + "=" + properties.getProperty(name))
                .toList();
    }
}
