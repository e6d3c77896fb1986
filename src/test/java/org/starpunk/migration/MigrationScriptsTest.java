package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;

class MigrationScriptsTest {

    @ParameterizedTest
    @EnumSource
    void the_index_lists_exactly_the_scripts_of_each_folder(DatabaseVendor vendor) throws IOException {
        Path folder = Path.of("src/main/resources/db/migration", vendor.name().toLowerCase(Locale.ROOT));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(scripts(vendor))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void versions_grow(DatabaseVendor vendor) {
        assertThat(MigrationScripts.of(vendor))
                .extracting(Migration::version)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void no_script_meddles_with_the_transaction(DatabaseVendor vendor) {
        for (Migration migration : MigrationScripts.of(vendor)) {
            assertThat(migration.statements()).isNotEmpty().noneMatch(statement -> statement
                    .text()
                    .matches("(?is)(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|VACUUM|ATTACH)\\b.*"));
        }
    }

    private static List<String> scripts(DatabaseVendor vendor) {
        return MigrationScripts.of(vendor).stream().map(Migration::script).toList();
    }
}
