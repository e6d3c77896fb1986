package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What the JVMs that share a run of the tests must not do at the same time: what is made once for all of them. */
final class Alone {

    private Alone() {}

    /** Waits until no other JVM does something of this name, and this one nothing of any name. */
    static synchronized void run(String name, Runnable work) {
        try (FileChannel file = FileChannel.open(
                        Files.createDirectories(Path.of("target", "trials")).resolve(name + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assert lock.isValid();
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
