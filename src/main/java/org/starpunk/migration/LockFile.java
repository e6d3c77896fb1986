package org.starpunk.migration;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.starpunk.files.PrivateFiles;

/**
 * A file that wakes all who wait as soon as the one in front ends or dies. It only shortens the wait: whoever cannot
 * use it goes on without, and nothing else relies on it. It is never deleted, as someone may be about to lock it.
 */
final class LockFile {

    /** File locks belong to the process: among its own threads they do not wait, they throw. */
    private static final ReentrantLock PROCESS = new ReentrantLock();

    private final Path path;

    LockFile(Path path) {
        this.path = path;
    }

    enum Role {
        /** The only one, until its turn is closed. */
        LEADER,
        /** Waited until a leader had ended. */
        FOLLOWER,
        /** Knows nothing of the others: the file cannot be locked, or a leader does not end. */
        ALONE
    }

    record Turn(Role role, FileChannel channel) implements AutoCloseable {

        @Override
        public void close() {
            if (role == Role.LEADER) {
                LockFile.close(channel);
                PROCESS.unlock();
            }
        }
    }

    Turn await(Deadline deadline) {
        try {
            if (PROCESS.tryLock()) {
                return awaitOtherProcesses(deadline);
            }
            if (PROCESS.tryLock(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                PROCESS.unlock();
                return new Turn(Role.FOLLOWER, null);
            }
            return new Turn(Role.ALONE, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException("Interrupted while waiting for another worker. Nothing was changed.", e);
        }
    }

    private Turn awaitOtherProcesses(Deadline deadline) throws InterruptedException {
        FileChannel channel = null;
        Role role = Role.ALONE;
        try {
            PrivateFiles.createFile(path);
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
            role = channel.tryLock() != null ? Role.LEADER : follow(channel, deadline);
        } catch (IOException | OverlappingFileLockException e) {
            role = Role.ALONE;
        } finally {
            if (role != Role.LEADER) {
                close(channel);
                PROCESS.unlock();
            }
        }
        return new Turn(role, channel);
    }

    /** Waits for a shared lock, which all followers get together; closing the channel lets go of it. */
    private static Role follow(FileChannel channel, Deadline deadline) throws IOException, InterruptedException {
        // It also ends the wait, which a stuck leader prolongs. Nobody calls it off, as that takes longer than to close
        // what is closed.
        new CompletableFuture<Void>()
                .completeOnTimeout(null, deadline.remaining().toNanos(), TimeUnit.NANOSECONDS)
                .thenRun(() -> close(channel));
        try {
            channel.lock(0, Long.MAX_VALUE, true);
            return Role.FOLLOWER;
        } catch (FileLockInterruptionException e) {
            throw new InterruptedException(e.getMessage());
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The kernel has let go of the lock all the same.
            return;
        }
    }
}
