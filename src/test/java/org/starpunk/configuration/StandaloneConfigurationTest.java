package org.starpunk.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.starpunk.database.Database;

class StandaloneConfigurationTest {

    private final Properties system = new Properties();
    private final Properties defaults = new Properties();

    @Test
    void a_system_property_wins_over_the_environment_and_that_over_the_default() {
        defaults.setProperty("starpunk.data.dir", "default");
        assertThat(read(Map.of()).value("starpunk.data.dir")).contains("default");
        assertThat(read(Map.of("STARPUNK_DATA_DIR", "environment")).value("starpunk.data.dir"))
                .contains("environment");
        system.setProperty("starpunk.data.dir", "system");
        assertThat(read(Map.of("STARPUNK_DATA_DIR", "environment")).value("starpunk.data.dir"))
                .contains("system");
    }

    @Test
    void a_hyphen_is_an_underscore_in_the_environment() {
        assertThat(read(Map.of("STARPUNK_MIGRATION_ALLOW_NETWORK_FILESYSTEM", "true"))
                        .value("starpunk.migration.allow-network-filesystem"))
                .contains("true");
    }

    @Test
    void expressions_take_their_value_from_the_same_places() {
        defaults.setProperty("starpunk.data.dir", "./data");
        defaults.setProperty("starpunk.database.url", "jdbc:sqlite:${starpunk.data.dir}/starpunk.db");
        assertThat(read(Map.of()).value("starpunk.database.url")).contains("jdbc:sqlite:./data/starpunk.db");
        assertThat(read(Map.of("STARPUNK_DATA_DIR", "/srv")).value("starpunk.database.url"))
                .contains("jdbc:sqlite:/srv/starpunk.db");
    }

    @Test
    void expressions_may_have_defaults_and_nest() {
        defaults.setProperty("a", "${b:${c:none}} and ${d}");
        assertThat(read(Map.of("d", "four")).value("a")).contains("none and four");
        assertThat(read(Map.of("c", "three", "d", "four")).value("a")).contains("three and four");
        assertThat(read(Map.of()).value("a")).isEmpty();
    }

    @Test
    void expressions_that_refer_to_each_other_are_refused() {
        defaults.setProperty("a", "${b}");
        defaults.setProperty("b", "${a}");
        assertThatThrownBy(() -> read(Map.of()).value("a")).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void the_defaults_of_the_war_are_valid() {
        assertThat(Database.from(StandaloneConfiguration.keys()).url()).isEqualTo("jdbc:sqlite:./data/starpunk.db");
    }

    private StandaloneConfiguration read(Map<String, String> environment) {
        return new StandaloneConfiguration(system, environment, defaults);
    }
}
