package org.starpunk.transfer;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a backup says of itself.
 *
 * @param migration the script that the database had last
 * @param lastIds of each table that counts its rows: what was given out is not given out again
 */
record BackupDetails(Instant made, String migration, SortedMap<String, Long> lastIds) {

    private static final String FORM = "form";
    private static final String MADE = "made";
    private static final String MIGRATION = "migration";
    private static final String LAST_ID = "last-id.";

    /** Of the form itself: a program refuses what it does not know. */
    private static final String VERSION = "1";

    /** As a file of properties. */
    String text() {
        return Map.of(FORM, VERSION, MADE, made.toString(), MIGRATION, migration).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                        .collect(Collectors.joining())
                + lastIds.entrySet().stream()
                        .map(last -> LAST_ID + last.getKey() + "=" + last.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    /** @throws BackupException when it is not what {@link #text} gives */
    static BackupDetails parse(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!VERSION.equals(lines.getProperty(FORM))) {
            throw new BackupException(
                    "Its form is %s, but this program reads form %s".formatted(lines.getProperty(FORM), VERSION));
        }
        try {
            SortedMap<String, Long> lastIds = new TreeMap<>();
            for (String name : lines.stringPropertyNames()) {
                if (name.startsWith(LAST_ID)) {
                    lastIds.put(name.substring(LAST_ID.length()), Long.valueOf(lines.getProperty(name)));
                }
            }
            return new BackupDetails(
                    Instant.parse(lines.getProperty(MADE, "")), lines.getProperty(MIGRATION, ""), lastIds);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new BackupException("The backup says of itself what makes no sense: " + e.getMessage());
        }
    }
}
