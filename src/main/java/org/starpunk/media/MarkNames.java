package org.starpunk.media;

import java.util.HexFormat;
import java.util.Optional;

/**
 * What the marks of unsettled uploads are called in a store, with the database whose server has set them, as several
 * may share one store.
 */
final class MarkNames {

    /** All begin so; no upload does. */
    static final String PREFIX = ".unsettled-";

    private static final int DATABASE_DIGITS = 8;

    private final String prefix;

    MarkNames(String databaseUrl) {
        this.prefix = PREFIX + HexFormat.of().toHexDigits(databaseUrl.hashCode()) + "-";
    }

    String of(MediaName upload) {
        return prefix + upload;
    }

    /** Empty for what is no mark. */
    Optional<UnsettledUpload> parse(String mark) {
        String name = mark.substring(Math.min(mark.length(), PREFIX.length() + DATABASE_DIGITS + 1));
        return MediaName.parse(name).map(upload -> new UnsettledUpload(upload, mark, mark.startsWith(prefix)));
    }
}
