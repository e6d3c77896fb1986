package org.starpunk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupSourceTest {

    private static final Path DIRECTORY = Path.of("/small");

    @Test
    void a_copy_that_would_fill_the_temporary_directory_is_not_begun() {
        assertThatThrownBy(() -> BackupSource.requireRoom(DIRECTORY, 300 << 20, (300 << 20) - 1))
                .isInstanceOf(BackupException.class)
                .hasMessageStartingWith("/small has room for 299 MB, but the archive in the download needs 301 ")
                .hasMessageContaining("-Djava.io.tmpdir=DIRECTORY")
                .hasMessageEndingWith("Nothing was changed.");
        assertThatCode(() -> BackupSource.requireRoom(DIRECTORY, 300 << 20, 300 << 20))
                .doesNotThrowAnyException();
    }

    @Test
    void everything_is_closed_when_the_first_fails_and_the_failures_are_told() {
        List<String> closed = new ArrayList<>();
        List<Closeable> opened = List.of(failing("first"), failing("second"), () -> closed.add("last"));
        assertThatThrownBy(() -> BackupSource.closeAll(opened))
                .hasMessage("first")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("second"));
        assertThat(closed).containsExactly("last");
    }

    private static Closeable failing(String name) {
        return () -> {
            throw new IOException(name);
        };
    }
}
