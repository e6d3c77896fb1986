package org.starpunk.testing;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of {@code src/test/node}, with the packages of others that it is made of. */
public final class NodeProgram {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path HOME = Path.of("target/node");
    // A program of somebody else's has no business on this machine before it is called.
    private static final List<String> INSTALL =
            List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock");

    private static final long PATIENCE_IN_MINUTES = 5;

    private NodeProgram() {}

    /** Runs a program to its end and reads the JSON that it prints. */
    public static JsonStructure run(String script, String input, String... arguments) {
        Requirement.programs("nodejs npm", "node", "npm");
        Alone.run("npm", () -> {
            install();
            copy(script);
        });
        try {
            List<String> command = Stream.concat(Stream.of("node", script), Stream.of(arguments))
                    .toList();
            String printed = execute(command, input);
            try (JsonReader json = Json.createReader(new StringReader(printed))) {
                return json.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of one of the packages. */
    public static Path file(String name) {
        Requirement.programs("nodejs npm", "node", "npm");
        Alone.run("npm", NodeProgram::install);
        return HOME.resolve("node_modules").resolve(name).toAbsolutePath();
    }

    private static void install() {
        try {
            Files.createDirectories(HOME);
            boolean isNew = copy("package.json");
            if (isNew || Files.notExists(HOME.resolve("node_modules/.package-lock.json"))) {
                execute(INSTALL, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a file unless the same is there already, which may be in use; says whether it did. */
    private static boolean copy(String name) {
        Path wanted = SOURCES.resolve(name);
        Path there = HOME.resolve(name);
        try {
            boolean differs = Files.notExists(there) || Files.mismatch(wanted, there) != -1;
            if (differs) {
                Files.copy(wanted, there, REPLACE_EXISTING);
            }
            return differs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String execute(List<String> command, String input) throws IOException {
        File errors = Files.createTempFile(HOME, "errors-", ".txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectError(errors)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(command + ": " + Files.readString(errors.toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return printed;
    }
}
