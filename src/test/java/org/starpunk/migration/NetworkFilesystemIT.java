package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.testing.Mount;

/** A real mount that another program serves, here over SFTP. */
@Tag("processes")
class NetworkFilesystemIT {

    private static final String OVERRULE = "starpunk.migration.allow-network-filesystem";

    @TempDir
    Path directory;

    @AfterEach
    void forget() {
        System.clearProperty("starpunk.data.dir");
        System.clearProperty(OVERRULE);
    }

    @Test
    void a_network_file_system_is_refused_with_the_reason_until_it_is_allowed() throws Exception {
        Path served = Files.createDirectory(directory.resolve("served"));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (Mount share = Mount.sftp(directory.resolve("share"), served)) {
            System.setProperty("starpunk.data.dir", share.path().resolve("data").toString());
            assertThat(migrate(told)).isEqualTo(1);
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains("on a network file system (fuse.sshfs)", "Nothing was changed", OVERRULE);
            assertThat(served).isEmptyDirectory();

            System.setProperty(OVERRULE, "true");
            assertThat(migrate(told)).isZero();
            assertThat(served.resolve("data/starpunk.db")).isNotEmptyFile();
        }
    }

    private static int migrate(ByteArrayOutputStream told) {
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        return Migrate.run(List.of(), out, out);
    }
}
