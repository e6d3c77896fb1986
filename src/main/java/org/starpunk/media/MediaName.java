package org.starpunk.media;

import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starpunk.format.MediaFormat;

/**
 * What a file is called, here and in its URL: 128 random bits that nobody can guess, the width for a smaller copy of a
 * picture, and the ending of its format. Nothing of it comes from a client.
 */
public final class MediaName implements Comparable<MediaName> {

    private static final Pattern SYNTAX = Pattern.compile("([0-9a-f]{32})(?:-([1-9]\\d{0,4}))?\\.([a-z0-9]{3,4})");
    private static final Pattern ADDRESS = Pattern.compile(MediaUrls.PATH + "(" + SYNTAX + ")");
    private static final int BYTES = 16;

    private final String id;
    private final Integer width;
    private final MediaFormat format;

    private MediaName(String id, Integer width, MediaFormat format) {
        this.id = id;
        this.width = width;
        this.format = format;
    }

    static MediaName random(RandomGenerator random, MediaFormat format) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new MediaName(HexFormat.of().formatHex(bytes), null, format);
    }

    /**
     * The name of a file that comes from elsewhere: the same each time it comes.
     *
     * @param id 32 hexadecimal digits
     */
    static MediaName of(String id, MediaFormat format) {
        return new MediaName(id, null, format);
    }

    /** The id of a file with these bytes, by their SHA-256. */
    public static String idOf(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    /** Empty for what was never a file's name here. */
    public static Optional<MediaName> parse(String name) {
        Matcher matcher = SYNTAX.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Integer width = matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2));
        return MediaFormat.ofExtension(matcher.group(3)).map(format -> new MediaName(matcher.group(1), width, format));
    }

    /** Those in all addresses of uploads that stand in a text, wherever the site was when they were written. */
    public static Stream<MediaName> list(String text) {
        return ADDRESS.matcher(text).results().flatMap(found -> parse(found.group(1)).stream());
    }

    /** The name of a smaller copy. */
    MediaName ofWidth(int pixels, MediaFormat copyFormat) {
        return new MediaName(id, pixels, copyFormat);
    }

    /** What the names of a file and of all its copies begin with. */
    public String id() {
        return id;
    }

    /** In pixels; empty unless it is a smaller copy's name. */
    public OptionalInt width() {
        return width == null ? OptionalInt.empty() : OptionalInt.of(width);
    }

    /** By its ending; the file itself was looked at before it got that name. */
    public MediaFormat format() {
        return format;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MediaName name && toString().equals(name.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** In the order of their texts, so that a file's copies stand together. */
    @Override
    public int compareTo(MediaName other) {
        return toString().compareTo(other.toString());
    }

    /** The last segment of its URL. */
    @Override
    public String toString() {
        return id + (width == null ? "" : "-" + width) + "." + format.extension();
    }
}
