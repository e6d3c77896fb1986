package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    @Test
    void reads_version_and_description_from_its_file_name() {
        Migration migration = Migration.of("001_initial_schema.sql", "SELECT 1");
        assertThat(migration.version()).isEqualTo("001");
        assertThat(migration.description()).isEqualTo("initial schema");
    }

    @Test
    void refuses_another_form_of_name() {
        assertThatThrownBy(() -> Migration.of("1-initial.sql", "SELECT 1")).hasMessageContaining("1-initial.sql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "045_after_41_drop_feelings.sql",
                "045_after_0041_drop_feelings.sql",
                "045_after_041.sql",
                "045_after_045_drop_feelings.sql",
                "045_after_046_drop_feelings.sql",
                "045_after_drop_feelings.sql"
            })
    void refuses_a_name_that_does_not_say_whom_it_leaves_behind(String script) {
        assertThatThrownBy(() -> Migration.of(script, "SELECT 1"))
                .hasMessage("A migration that leaves programs behind is named like 045_after_041_drop_feelings.sql,"
                        + " with the three digits of an earlier one, not " + script);
        assertThat(Migration.of("045_after_041_drop_feelings.sql", "SELECT 1").description())
                .isEqualTo("after 041 drop feelings");
        assertThat(Migration.of("045_afternoons.sql", "SELECT 1").description()).isEqualTo("afternoons");
    }

    @Test
    void has_the_same_checksum_for_every_style_of_line_ending() {
        String checksum = Migration.of("001_a.sql", "a\nb\n").checksum();
        assertThat(Migration.of("001_a.sql", "a\r\nb\r\n").checksum()).isEqualTo(checksum);
        assertThat(Migration.of("001_a.sql", "a\rb\r").checksum()).isEqualTo(checksum);
        assertThat(Migration.of("001_a.sql", "a\nb\nc").checksum()).isNotEqualTo(checksum);
    }
}
