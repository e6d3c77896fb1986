package org.starpunk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What operators unpack, as the build has made it. */
public final class Archive {

    private Archive() {}

    /** Gives the directory that is in it. */
    public static Path unpack(Path directory) throws IOException, InterruptedException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> archives = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .map(Path::toAbsolutePath)
                    .toList();
            int status = new ProcessBuilder("tar", "-xzf", archives.get(0).toString(), "-C", directory.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (archives.size() != 1 || status != 0) {
                throw new IllegalStateException("Not one archive, or not a whole one: " + archives);
            }
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("starpunk-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
