package org.starpunk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file system of its own. Only root may mount one: without, the trial is skipped with a line that says so. */
public record Mount(Path path) implements AutoCloseable {

    public static Mount tmpfs(Path path, String options) throws IOException {
        Files.createDirectories(path);
        Requirement.met(
                run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path.toString()) == 0,
                "This test mounts a tmpfs: run it as root");
        return new Mount(path);
    }

    /** Serves a directory over SFTP, without a network, and mounts what is served. */
    public static Mount sftp(Path path, Path served) throws IOException {
        Files.createDirectories(path);
        Path server =
                Files.writeString(path.resolveSibling("sftp-server"), "#!/bin/sh\nexec /usr/lib/openssh/sftp-server\n");
        Files.setPosixFilePermissions(server, PosixFilePermissions.fromString("rwx------"));
        Requirement.met(
                run("sshfs", "-o", "ssh_command=" + server, "any:" + served, path.toString()) == 0,
                "This test mounts a network file system: run it as root, with FUSE and: apt-get install --yes sshfs openssh-sftp-server");
        return new Mount(path);
    }

    /** Makes a directory read-only as long as it is mounted on itself. */
    public static Mount readOnly(Path path) throws IOException {
        Requirement.met(
                run("mount", "--bind", path.toString(), path.toString()) == 0,
                "This test mounts a directory: run it as root");
        Mount mount = new Mount(path);
        mount.remount("bind,ro");
        return mount;
    }

    public void remount(String options) throws IOException {
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
