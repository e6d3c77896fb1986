package org.starpunk.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;

/** A directory with all below it, or one file. A symbolic link could lead out of it, so none is followed. */
record FileArchive(NavigableMap<String, Path> files, List<String> left) implements PostArchive {

    private static final int MAX_DEPTH = 32;

    static FileArchive ofFile(Path file) {
        return new FileArchive(new TreeMap<>(Map.of(file.getFileName().toString(), file)), List.of());
    }

    static FileArchive ofDirectory(Path directory) throws IOException {
        NavigableMap<String, Path> files = new TreeMap<>();
        List<String> left = new ArrayList<>();
        Files.walkFileTree(directory, Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                boolean hidden = !visited.equals(directory)
                        && visited.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = PostArchive.composed(
                        directory.relativize(file).toString().replace('\\', '/'));
                if (attributes.isRegularFile()) {
                    files.put(name, file);
                } else if (attributes.isSymbolicLink()) {
                    left.add(name + ": a symbolic link is not followed");
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new FileArchive(files, left);
    }

    @Override
    public NavigableSet<String> names() {
        return files.navigableKeySet();
    }

    @Override
    public InputStream bytes(String name) throws IOException {
        return Files.newInputStream(files.get(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {
        // Each file is open only while it is read.
    }
}
