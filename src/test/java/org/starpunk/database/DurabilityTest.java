package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    @TempDir
    private Path directory;

    @Test
    void what_is_in_the_database_file_already_needs_no_more() {
        assertThatCode(() -> durability("jdbc:sqlite:" + directory.resolve("starpunk.db"))
                        .await())
                .doesNotThrowAnyException();
    }

    @Test
    void postgresql_needs_no_more() {
        assertThatCode(() -> durability("jdbc:postgresql://localhost:1/none").await())
                .doesNotThrowAnyException();
    }

    @Test
    void nobody_is_told_that_it_is_stored_when_the_disk_does_not_say_so() throws Exception {
        Files.createDirectory(directory.resolve("starpunk.db-wal"));
        assertThatThrownBy(() -> durability("jdbc:sqlite:" + directory.resolve("starpunk.db"))
                        .await())
                .isInstanceOfSatisfying(ObstacleException.class, failure -> assertThat(failure.obstacle())
                        .isEqualTo(Obstacle.UNCERTAIN));
    }

    private static Durability durability(String url) {
        return new Durability(new Database(url, "", ""));
    }
}
