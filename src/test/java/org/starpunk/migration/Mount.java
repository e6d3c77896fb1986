package org.starpunk.migration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file system of its own. Only root may mount one: without, the trial is skipped with a line that says so. */
record Mount(Path path) implements AutoCloseable {

    static Mount tmpfs(Path path, String options) throws IOException {
        Files.createDirectories(path);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path.toString()) == 0,
                "Skipped: mounting a tmpfs needs root.");
        return new Mount(path);
    }

    /** Serves a directory over SFTP, without a network, and mounts what is served. */
    static Mount sftp(Path path, Path served) throws IOException {
        Files.createDirectories(path);
        Path server =
                Files.writeString(path.resolveSibling("sftp-server"), "#!/bin/sh\nexec /usr/lib/openssh/sftp-server\n");
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwx------"));
        assumeTrue(
                run("sshfs", "-o", "ssh_command=" + server, "any:" + served, path.toString()) == 0,
                "Skipped: it needs root, FUSE and Debian's sshfs and openssh-sftp-server.");
        return new Mount(path);
    }

    void remount(String options) throws IOException {
        if (run("mount", "-o", "remount," + options, path.toString()) != 0) {
            throw new IOException("Cannot remount " + path + " with " + options);
        }
    }

    @Override
    public void close() {
        run("umount", path.toString());
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
