package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;

/**
 * A program serves beside the next one, which migrates: a script adds, or its name says which programs it leaves behind.
 */
class ExpandThenContractTest {

    /** The last one from before the rule. */
    private static final String BEFORE = "038";

    @ParameterizedTest
    @EnumSource
    void every_script_adds_or_says_whom_it_leaves_behind(DatabaseVendor vendor) {
        Map<String, List<Expansion.Violation>> taking = MigrationScripts.of(vendor).stream()
                .filter(migration -> migration.version().compareTo(BEFORE) > 0)
                .filter(migration -> Migration.needed(migration.script()).isEmpty())
                .collect(
                        Collectors.toMap(Migration::script, migration -> Expansion.violations(migration.statements())));
        assertThat(taking)
                .as(
                        "statements that a program of the release before does not bear, in scripts that are not called"
                                + " NNN_after_MMM_….sql, where MMM is the last one of a release that no longer needs what they take")
                .allSatisfy((script, statements) -> assertThat(statements).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void who_is_left_behind_is_told_by_a_migration_from_before(DatabaseVendor vendor) {
        List<Migration> all = MigrationScripts.of(vendor);
        assertThat(all).allSatisfy(migration -> Migration.needed(migration.script())
                .ifPresent(needed -> assertThat(all.stream()
                                .map(Migration::version)
                                .filter(version -> version.compareTo(migration.version()) < 0))
                        .contains(needed)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TRIGGER notes_counted",
                "/* why */ DROP TRIGGER \"notes_counted\"",
                "DROP TRIGGER IF EXISTS notes_counted ON notes",
                "ALTER TABLE notes DROP COLUMN name",
                "ALTER TABLE notes RENAME COLUMN name TO title",
                "ALTER TABLE notes RENAME TO posts",
                "alter table only notes\n add column kind TEXT not null",
                "ALTER TABLE notes ADD COLUMN a TEXT, ADD COLUMN b TEXT NOT NULL",
                "ALTER TABLE notes ALTER COLUMN name SET NOT NULL",
                "ALTER TABLE notes ALTER COLUMN name TYPE INTEGER",
                "ALTER TABLE notes ADD CONSTRAINT notes_named CHECK (name <> '')",
                "CREATE UNIQUE INDEX notes_name ON notes (name)",
                "CREATE UNIQUE INDEX notes_name ON \"notes\" (name)",
                "DELETE FROM notes",
                "TRUNCATE notes"
            })
    void what_takes_is_known(String statement) {
        assertThat(violations(statement)).containsExactly(new Expansion.Violation(statement, Expansion.TAKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE more (id INTEGER NOT NULL)",
                "CREATE INDEX notes_name ON notes (name)",
                "DROP INDEX notes_name",
                "ALTER TABLE notes ADD COLUMN kind TEXT",
                "ALTER TABLE notes ADD COLUMN kind TEXT NOT NULL DEFAULT 'note'",
                "ALTER TABLE notes ADD kind TEXT DEFAULT 'a, NOT NULL'",
                "INSERT INTO notes (name) VALUES ('DROP TABLE notes')",
                "UPDATE notes SET name = 'x'"
            })
    void what_adds_is_borne(String statement) {
        assertThat(violations(statement)).isEmpty();
    }

    @Test
    void what_is_made_anew_in_the_same_script_is_not_taken() {
        assertThat(violations(
                        "DROP TRIGGER counted", "CREATE TRIGGER counted AFTER INSERT ON notes BEGIN SELECT 1; END"))
                .isEmpty();
        assertThat(violations("CREATE TABLE more (id INTEGER)", "CREATE UNIQUE INDEX more_id ON more (id)"))
                .isEmpty();
        assertThat(violations("CREATE TABLE part (id INTEGER)", "DROP TABLE part"))
                .isEmpty();
        assertThat(violations("CREATE TABLE part (id INTEGER)", "ALTER TABLE part RENAME TO more", "DROP TABLE more"))
                .isEmpty();
    }

    /** As SQLite's documentation advises where ALTER TABLE cannot: nobody can tell what the new one lacks. */
    @Test
    void a_table_that_is_made_anew_is_taken() {
        assertThat(violations(
                        "CREATE TABLE notes_new (id INTEGER)",
                        "INSERT INTO notes_new SELECT id FROM notes",
                        "DROP TABLE notes",
                        "ALTER TABLE notes_new RENAME TO notes"))
                .containsExactly(new Expansion.Violation("DROP TABLE notes", Expansion.REBUILT));
        assertThat(violations("DROP TABLE IF EXISTS \"notes\"", "CREATE TABLE notes (id INTEGER)"))
                .containsExactly(new Expansion.Violation("DROP TABLE IF EXISTS \"notes\"", Expansion.REBUILT));
        assertThat(violations("CREATE TABLE IF NOT EXISTS notes (id INTEGER)", "DROP TABLE notes"))
                .containsExactly(new Expansion.Violation("DROP TABLE notes", Expansion.REBUILT));
        assertThat(violations("ALTER TABLE notes RENAME TO old", "CREATE TABLE notes (id INTEGER)", "DROP TABLE old"))
                .extracting(Expansion.Violation::statement)
                .contains("ALTER TABLE notes RENAME TO old");
    }

    private static List<Expansion.Violation> violations(String... statements) {
        return Expansion.violations(Stream.of(statements)
                .map(text -> new SqlScript.Statement(text, 1))
                .toList());
    }
}
