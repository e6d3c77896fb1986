package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

    @TempDir
    Path directory;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThread() {
        thread.shutdownNow();
    }

    @Test
    void the_first_leads() {
        try (LockFile.Turn turn = file().await(in(Duration.ofSeconds(10)))) {
            assertThat(turn.role()).isEqualTo(LockFile.Role.LEADER);
        }
    }

    @Test
    void a_file_left_behind_is_no_obstacle() throws IOException {
        Files.writeString(path(), "left behind by a process that was killed");
        try (LockFile.Turn turn = file().await(in(Duration.ofSeconds(10)))) {
            assertThat(turn.role()).isEqualTo(LockFile.Role.LEADER);
        }
    }

    @Test
    void a_file_that_cannot_be_made_leaves_everyone_alone() throws IOException {
        Files.createDirectory(path());
        try (LockFile.Turn turn = file().await(in(Duration.ofSeconds(10)))) {
            assertThat(turn.role()).isEqualTo(LockFile.Role.ALONE);
        }
    }

    @Test
    void the_second_follows_when_the_first_has_ended() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Future<LockFile.Role> second;
        try (LockFile.Turn turn = file().await(in(Duration.ofSeconds(10)))) {
            second = thread.submit(() -> {
                asked.countDown();
                return role(Duration.ofSeconds(10));
            });
            asked.await();
            assertThat(turn.role()).isEqualTo(LockFile.Role.LEADER);
            assertThat(second.isDone()).isFalse();
        }
        assertThat(second.get()).isIn(LockFile.Role.FOLLOWER, LockFile.Role.LEADER);
    }

    @Test
    void the_second_goes_on_alone_when_the_first_does_not_end_in_time() throws Exception {
        try (LockFile.Turn turn = file().await(in(Duration.ofSeconds(10)))) {
            assertThat(turn.role()).isEqualTo(LockFile.Role.LEADER);
            assertThat(thread.submit(() -> role(Duration.ofMillis(20))).get()).isEqualTo(LockFile.Role.ALONE);
        }
    }

    private LockFile.Role role(Duration wait) {
        try (LockFile.Turn turn = file().await(in(wait))) {
            return turn.role();
        }
    }

    private LockFile file() {
        return new LockFile(path());
    }

    private Path path() {
        return directory.resolve("starpunk.db.migrate-lock");
    }

    private static Deadline in(Duration wait) {
        return Deadline.in(wait, Time.REAL);
    }
}
