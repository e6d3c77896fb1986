package org.starpunk.migration;

/** A row of {@code schema_history}, as far as it is compared with the program's own migrations. */
record AppliedMigration(String version, String script, String checksum) {}
