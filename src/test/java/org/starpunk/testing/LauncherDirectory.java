package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Payara Micro as it unpacks itself at each start, unpacked once: its libraries are always the same files, so that the
 * JVM finds their classes in the {@link ClassArchive}. What a server changes, each one has of its own.
 */
final class LauncherDirectory {

    private static final Path PAYARA =
            Path.of("target", "payara", "payara-micro.jar").toAbsolutePath();
    private static final Path DIRECTORY = Path.of("target", "launcher").toAbsolutePath();
    private static final Path PRISTINE = DIRECTORY.resolve("pristine");
    private static final Path UNPACKED = DIRECTORY.resolve("unpacked");
    private static final Path APPLICATION = DIRECTORY.resolve("ROOT");

    private LauncherDirectory() {}

    /** The jar that names all others. */
    static Path jar() {
        return UNPACKED.resolve("launch-micro.jar");
    }

    /** The application, unpacked once like Payara Micro: servers only read it. */
    static Path application() {
        return APPLICATION;
    }

    /** Makes a directory of a server's own. */
    static void copyTo(Path directory) {
        Directories.copy(PRISTINE, directory);
    }

    /**
     * What starts Payara Micro in any directory. Its launcher would have all servers change the one that was unpacked;
     * without it, what the manifest opens must be said.
     */
    static List<String> java() {
        List<String> options = new ArrayList<>(
                List.of("-Dfish.payara.micro.BootJar=" + jar().toUri(), "-Dfish.payara.micro.UnpackDir=" + UNPACKED));
        try (JarFile jar = new JarFile(jar().toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            for (String opened : manifest.getValue("Add-Opens").split(" ")) {
                options.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED"));
            }
            for (String exported : manifest.getValue("Add-Exports").split(" ")) {
                options.addAll(List.of("--add-exports", exported + "=ALL-UNNAMED"));
            }
            options.addAll(List.of("-classpath", jar.getName(), manifest.getValue("Start-Class")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return options;
    }

    /** Whether it is of another Payara Micro, or none. */
    static boolean isMissing() {
        return Directories.isOlder(PRISTINE, PAYARA);
    }

    /** Unpacks the application, unless it is that of this build. */
    static void unpackApplication() {
        if (Directories.isOlder(APPLICATION, ServerCommand.WAR)) {
            Path unfinished = DIRECTORY.resolve("unfinished");
            Directories.delete(unfinished);
            Directories.delete(APPLICATION);
            try (FileSystem war = FileSystems.newFileSystem(ServerCommand.WAR)) {
                Directories.copy(war.getPath("/"), unfinished);
                Files.move(unfinished, APPLICATION);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void make() {
        Directories.delete(DIRECTORY);
        try {
            Path log = Files.createDirectories(DIRECTORY).resolve("unpacked.log");
            int status = new ProcessBuilder(
                            ServerCommand.JAVA,
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-jar",
                            PAYARA.toString(),
                            "--rootdir",
                            UNPACKED.toString(),
                            "--outputlauncher")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("Nothing was unpacked:\n" + Files.readString(log));
            }
            Path unfinished = DIRECTORY.resolve("unfinished");
            for (String part : List.of("config", "docroot", "lib", "META-INF")) {
                Directories.copy(UNPACKED.resolve(part), unfinished.resolve(part));
            }
            Files.move(unfinished, PRISTINE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
