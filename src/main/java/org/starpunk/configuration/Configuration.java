package org.starpunk.configuration;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of the {@code starpunk.*} keys, all of them valid. */
public record Configuration(
        URI siteUrl,
        Path dataDirectory,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        Optional<String> ownerPassword,
        boolean migrationEnabled,
        boolean networkFilesystemAllowed,
        long mediaMaxSize,
        Optional<String> metricsToken) {

    /** The fewest Unicode code points an owner's password may have. */
    public static final int PASSWORD_MIN_LENGTH = 12;

    /** The most: hashing a text without end would keep the server busy. */
    public static final int PASSWORD_MAX_LENGTH = 1000;

    private static final Pattern METRICS_TOKEN = Pattern.compile("[!-~]{16,255}");
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8})([KMG]?)");

    /**
     * Reads every key.
     *
     * @param source gives the value of a key; empty when it is not set
     * @throws ConfigurationException at the first malformed value
     */
    public static Configuration from(Function<String, Optional<String>> source) {
        return new Configuration(
                SiteAddress.read(new Entry("starpunk.site.url", source)),
                dataDirectory(new Entry("starpunk.data.dir", source)),
                databaseUrl(new Entry("starpunk.database.url", source)),
                new Entry("starpunk.database.user", source).value().orElse(""),
                new Entry("starpunk.database.password", source).value().orElse(""),
                ownerPassword(new Entry("starpunk.owner.password", source)),
                flag(new Entry("starpunk.migration.enabled", source)),
                flag(new Entry("starpunk.migration.allow-network-filesystem", source)),
                size(new Entry("starpunk.media.max-size", source)),
                metricsToken(new Entry("starpunk.metrics.token", source)));
    }

    private static String databaseUrl(Entry entry) {
        String right = "jdbc:sqlite:/path/to/starpunk.db or jdbc:postgresql://host:5432/database";
        String url = entry.required(right);
        boolean sqliteFile =
                url.startsWith("jdbc:sqlite:") && !url.matches("jdbc:sqlite:(|:memory:.*|file:.*|:resource:.*)");
        if (url.matches("jdbc:postgresql://[^/?]*@.*")) {
            // The driver would take them for a part of the host's name.
            throw entry.malformedSecret("without user and password, which are starpunk.database.user and"
                    + " starpunk.database.password: jdbc:postgresql://host:5432/database");
        }
        if (!sqliteFile && !url.matches("jdbc:postgresql:.+")) {
            throw entry.malformed(right);
        }
        return url;
    }

    private static Path dataDirectory(Entry entry) {
        String right = "the path of a directory, such as /var/lib/starpunk";
        try {
            return Path.of(entry.required(right)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw entry.malformed(right);
        }
    }

    private static Optional<String> ownerPassword(Entry entry) {
        Optional<String> password = entry.value();
        // What the locale cannot read arrives as U+FFFD: nobody could ever type that password again.
        if (password.filter(text -> text.contains("\uFFFD")).isPresent()) {
            throw entry.malformedSecret("text that this locale can read; with LC_ALL=C.UTF-8 it reads every text");
        }
        long length = password.map(text -> text.codePoints().count()).orElse((long) PASSWORD_MIN_LENGTH);
        if (length < PASSWORD_MIN_LENGTH || length > PASSWORD_MAX_LENGTH) {
            throw entry.malformedSecret(PASSWORD_MIN_LENGTH + " to " + PASSWORD_MAX_LENGTH + " characters");
        }
        return password;
    }

    private static Optional<String> metricsToken(Entry entry) {
        Optional<String> token = entry.value();
        if (token.filter(text -> !METRICS_TOKEN.matcher(text).matches()).isPresent()) {
            throw entry.malformedSecret("16 to 255 visible ASCII characters");
        }
        return token;
    }

    private static boolean flag(Entry entry) {
        String right = "true or false";
        return switch (entry.required(right)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw entry.malformed(right);
        };
    }

    /** In bytes. */
    private static long size(Entry entry) {
        String right = "a number of bytes, or of K, M or G of them, such as 100M";
        Matcher matcher = SIZE.matcher(entry.required(right));
        if (!matcher.matches()) {
            throw entry.malformed(right);
        }
        int shift =
                switch (matcher.group(2)) {
                    case "K" -> 10;
                    case "M" -> 20;
                    case "G" -> 30;
                    default -> 0;
                };
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
