package org.starpunk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Requirement;
import org.starpunk.testing.Trials;

/** The image, built and run for real. */
@Tag("containers")
@OwnServers
class ContainersIT {

    @Test
    void containers_start_together_on_one_fresh_volume_and_one_of_them_migrates()
            throws IOException, InterruptedException {
        Requirement.programs("podman runc debootstrap", "podman", "runc", "debootstrap");
        Path log = Files.createDirectories(Path.of("target", "trials")).resolve("containers.log");
        int containers = Trials.number(2, 4);
        ProcessBuilder trial = new ProcessBuilder("server-config/container/try-containers.sh")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        trial.environment().put("CONTAINERS", String.valueOf(containers));
        Process script = trial.start();
        try {
            assertThat(script.waitFor(10, TimeUnit.MINUTES)).as("ends in time").isTrue();
        } finally {
            script.destroy();
        }
        assertThat(log)
                .content()
                .contains("%d containers healthy on one volume: 1 applied the migrations, %d found them applied"
                        .formatted(containers, containers - 1));
        assertThat(script.exitValue()).isZero();
    }
}
