package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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

    @Test
    void has_the_same_checksum_for_every_style_of_line_ending() {
        String checksum = Migration.of("001_a.sql", "a\nb\n").checksum();
        assertThat(Migration.of("001_a.sql", "a\r\nb\r\n").checksum()).isEqualTo(checksum);
        assertThat(Migration.of("001_a.sql", "a\rb\r").checksum()).isEqualTo(checksum);
        assertThat(Migration.of("001_a.sql", "a\nb\nc").checksum()).isNotEqualTo(checksum);
    }
}
