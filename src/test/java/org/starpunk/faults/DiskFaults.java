package org.starpunk.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.starpunk.testing.Mount;

/** What a disk does to the process that writes to it. */
record DiskFaults(Mount disk, ProcessHandle server, Random random) {

    private static final int ALMOST_FULL = 1 << 17;
    private static final int SMALL_FILE = 1 << 22;

    List<Fault> all() {
        return List.of(full(), failing());
    }

    Fault full() {
        return new Fault("full disk", this::fill, this::empty);
    }

    Fault failing() {
        return new Fault(
                "write error",
                () -> limitFileSize(random.nextInt(SMALL_FILE) + ":"),
                () -> limitFileSize("unlimited:"));
    }

    private void fill() throws IOException {
        byte[] block = new byte[1 << 16];
        long left = disk.path().toFile().getUsableSpace() - random.nextInt(ALMOST_FULL);
        try (OutputStream out = Files.newOutputStream(fillIn())) {
            for (; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(block.length, left));
            }
        } catch (IOException e) {
            // The server was faster: the disk is full, as it was to be.
            return;
        }
    }

    private void empty() throws IOException {
        Files.deleteIfExists(fillIn());
    }

    private Path fillIn() {
        return disk.path().resolve("fill-in");
    }

    /** As a disk that fails: every write beyond this many bytes of a file is an error. */
    private void limitFileSize(String bytes) throws IOException, InterruptedException {
        int status = new ProcessBuilder("prlimit", "--pid", String.valueOf(server.pid()), "--fsize=" + bytes)
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("prlimit ended with " + status);
        }
    }
}
