package org.starpunk.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates what only the server's own user may read: directories with mode 0700, files with mode 0600. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Creates an empty file, and the directories above it, unless they exist. */
    public static void createFile(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            createDirectory(file.getParent());
            Files.createFile(file, mode("rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Another process created it first.
            return;
        }
    }

    /** Creates a directory, and those above it, unless they exist. */
    public static void createDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, mode("rwx------"));
    }

    private static FileAttribute<?>[] mode(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
