package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

class JsonCostsIT {

    /** A third of what they cost when each array and object looks for its library. */
    private static final Duration BOUND = Duration.ofSeconds(3);

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);

    @Test
    void of_very_many_properties_are_small() {
        String properties = IntStream.range(0, 100_000)
                .mapToObj(number -> json("'p" + number + "':['v']"))
                .collect(Collectors.joining(","));
        Duration before = cpu();
        assertThat(MicropubClient.of(server, "create")
                        .json("{\"properties\":{" + properties + "}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(cpu().minus(before)).isLessThan(BOUND);
    }

    private Duration cpu() {
        return server.process().info().totalCpuDuration().orElseThrow();
    }
}
