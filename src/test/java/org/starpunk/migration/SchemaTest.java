package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaTest extends SqliteTrial {

    private static final Migration ONE = Migration.of("001_one.sql", "CREATE TABLE one (id)");
    private static final Migration TWO = Migration.of("002_two.sql", "CREATE TABLE two (id)");
    private static final Migration THREE = Migration.of("003_three.sql", "CREATE TABLE three (id)");

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = connect(Duration.ZERO);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void what_is_not_applied_is_pending() throws SQLException {
        assertThat(schema(List.of(ONE, TWO)).pending(connection)).containsExactly(ONE, TWO);
        apply(ONE);
        assertThat(schema(List.of(ONE, TWO)).pending(connection)).containsExactly(TWO);
        assertThat(schema(List.of(ONE)).pending(connection)).isEmpty();
    }

    @Test
    void a_database_to_which_a_newer_program_has_added_is_served() throws SQLException {
        apply(ONE, TWO);
        assertThat(schema(List.of(ONE)).pending(connection)).isEmpty();
        assertThat(schema(List.of(ONE)).unknown(connection)).containsExactly("002_two.sql");
        assertThat(schema(List.of(ONE)).state(connection)).isEqualTo(SchemaState.CURRENT);
        assertThat(schema(List.of(ONE, TWO)).unknown(connection)).isEmpty();
        assertThat(schema(List.of(ONE, TWO, THREE)).state(connection)).isEqualTo(SchemaState.PENDING);
    }

    @Test
    void a_database_from_which_a_newer_program_has_taken_is_served_by_those_who_know_what_came_before()
            throws SQLException {
        apply(ONE, TWO, THREE, Migration.of("004_after_002_drop_one.sql", "DROP TABLE one"));
        assertRefused(List.of(ONE), "newer than this program", "004_after_002_drop_one.sql", "Start the version");
        assertThat(schema(List.of(ONE)).state(connection)).isEqualTo(SchemaState.LEFT_BEHIND);
        for (List<Migration> known : List.of(List.of(ONE, TWO), List.of(ONE, TWO, THREE))) {
            assertThat(schema(known).pending(connection)).isEmpty();
            assertThat(schema(known).state(connection)).isEqualTo(SchemaState.CURRENT);
        }
    }

    @Test
    void a_changed_migration_is_refused() throws SQLException {
        apply(ONE, TWO);
        Migration changed = Migration.of("001_one.sql", "CREATE TABLE one (id, name)");
        assertRefused(List.of(changed, TWO), "001_one.sql was changed after", ONE.checksum(), changed.checksum());
        assertThat(schema(List.of(changed, TWO)).state(connection)).isEqualTo(SchemaState.PENDING);
    }

    @Test
    void a_renamed_migration_is_refused_with_both_names() throws SQLException {
        apply(ONE);
        assertRefused(List.of(Migration.of("001_uno.sql", "CREATE TABLE one (id)")), "001_uno.sql", "001_one.sql");
    }

    @Test
    void a_gap_is_refused_with_both_names() throws SQLException {
        apply(ONE, THREE);
        assertRefused(List.of(ONE, TWO, THREE), "002_two.sql comes next", "003_three.sql in its place");
    }

    private void apply(Migration... migrations) throws SQLException {
        List<Migration> known = new ArrayList<>(List.of(migrations));
        schema(known).apply(connection, known);
    }

    private void assertRefused(List<Migration> known, String... texts) {
        assertThatThrownBy(() -> schema(known).pending(connection))
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll(texts)
                .hasMessageContaining("Nothing was changed");
    }
}
