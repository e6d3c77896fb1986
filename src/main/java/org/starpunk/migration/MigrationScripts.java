package org.starpunk.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.starpunk.database.DatabaseVendor;

/** The migrations that this program brings, in the order of {@code db/migration/index.txt}. */
final class MigrationScripts {

    private static final String ROOT = "/db/migration/";

    private MigrationScripts() {}

    static List<Migration> of(DatabaseVendor vendor) {
        String folder = vendor.name().toLowerCase(Locale.ROOT) + "/";
        return read("index.txt")
                .lines()
                .filter(name -> !name.isBlank())
                .map(name -> Migration.of(name, read(folder + name)))
                .toList();
    }

    private static String read(String name) {
        try (InputStream file = MigrationScripts.class.getResourceAsStream(ROOT + name)) {
            if (file == null) {
                throw new MigrationException("This build is broken: " + ROOT + name + " is missing from it.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
