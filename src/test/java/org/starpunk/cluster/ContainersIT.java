package org.starpunk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.starpunk.testing.Requirement;

/** The image, built and run for real. */
@Tag("containers")
class ContainersIT {

    @Test
    void four_containers_start_together_on_one_fresh_volume_and_one_of_them_migrates()
            throws IOException, InterruptedException {
        Requirement.programs("podman runc debootstrap", "podman", "runc", "debootstrap");
        Path log = Files.createDirectories(Path.of("target", "trials")).resolve("containers.log");
        Process script = new ProcessBuilder("server-config/container/try-containers.sh")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(script.waitFor(10, TimeUnit.MINUTES)).as("ends in time").isTrue();
        } finally {
            script.destroy();
        }
        assertThat(log)
                .content()
                .contains("4 containers healthy on one volume: 1 applied the migrations, 3 found them applied");
        assertThat(script.exitValue()).isZero();
    }
}
