package org.starpunk.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of the schema: a script that is applied once and never edited after its release.
 *
 * @param script its file name, such as {@code 001_initial_schema.sql}
 * @param statements what it does, split before any lock is held
 * @param checksum SHA-256 of the text; the same for every style of line ending
 */
record Migration(
        String version, String description, String script, List<SqlScript.Statement> statements, String checksum) {

    private static final Pattern NAME = Pattern.compile("(\\d{3})_([a-z0-9_]+)\\.sql");

    /** A script that takes something away, from programs that do not know the migration that its name names. */
    private static final Pattern CONTRACT = Pattern.compile("\\d{3}_after_(\\d{3})_\\w+\\.sql");

    static Migration of(String script, String sql) {
        Matcher name = NAME.matcher(script);
        if (!name.matches()) {
            throw new IllegalArgumentException("A migration is named like 001_initial_schema.sql, not " + script);
        }
        boolean tellsWhom = needed(script)
                .filter(needed -> needed.compareTo(name.group(1)) < 0)
                .isPresent();
        if (name.group(2).matches("after(_.*)?") && !tellsWhom) {
            throw new IllegalArgumentException("A migration that leaves programs behind is named like"
                    + " 045_after_041_drop_feelings.sql, with the three digits of an earlier one, not " + script);
        }
        return new Migration(
                name.group(1), name.group(2).replace('_', ' '), script, SqlScript.split(sql), checksum(sql));
    }

    /** The version of the migration that a program must know to serve a database with this script. */
    static Optional<String> needed(String script) {
        return Optional.of(CONTRACT.matcher(script)).filter(Matcher::matches).map(name -> name.group(1));
    }

    private static String checksum(String sql) {
        String lines = sql.replace("\r\n", "\n").replace('\r', '\n');
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
