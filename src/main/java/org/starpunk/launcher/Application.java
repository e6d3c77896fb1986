package org.starpunk.launcher;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What Payara Micro deploys: a WAR, or the directory that one was unpacked into, which it serves from where it is, without
 * unpacking it at each start.
 */
record Application(Path path) {

    private static final String CLASSES = "WEB-INF/classes/";

    private static final String LIBRARIES = "WEB-INF/lib/";

    private boolean isUnpacked() {
        return Files.isDirectory(path);
    }

    /** The options of Payara Micro that have it at the root of the site. */
    List<String> deployed() {
        return List.of("--deploy", path.toString(), "--contextroot", "/");
    }

    /** Where its own classes are, without the libraries. */
    URL classes() throws MalformedURLException {
        return isUnpacked()
                ? path.resolve(CLASSES).toUri().toURL()
                : URI.create("jar:" + path.toUri() + "!/" + CLASSES).toURL();
    }

    /** Its classes and its libraries, once they are unpacked. */
    List<URL> classPath() throws IOException {
        List<URL> all = new ArrayList<>(List.of(classes()));
        try (Stream<Path> libraries = Files.list(path.resolve(LIBRARIES))) {
            for (Path library : libraries.sorted().toList()) {
                all.add(library.toUri().toURL());
            }
        }
        return all;
    }

    /** The same in a directory, which is new if this is a WAR. Files keep their dates, which visitors are told. */
    Application unpacked(Path directory) throws IOException {
        if (isUnpacked()) {
            return this;
        }
        Files.createDirectory(directory);
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(path))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = directory.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                    Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                }
            }
        }
        return new Application(directory);
    }
}
