package org.starpunk.tag;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A tag's last path segment: the letters and digits of every script, and emoji, with single hyphens between them. It is
 * made of the key, so that no other case or width changes it.
 */
final class TagSlug {

    /** Paths below {@code /tags/} that a page may want one day. */
    private static final Set<String> RESERVED = Set.of("all", "feed", "index", "new", "page", "search", "tags");

    private static final String NOTHING_LEFT = "tag";

    private final String value;

    private TagSlug(String value) {
        this.value = value;
    }

    static TagSlug of(TagName name) {
        // Spelled, so that C, C++ and C# are three addresses.
        String spelled = name.key()
                .replace("+", "-plus-")
                .replace("#", "-sharp-")
                .replace("&", "-and-")
                .replace("@", "-at-")
                .replaceAll("['’]", "");
        String hyphenated = spelled.replaceAll("[^\\p{L}\\p{N}\\p{M}\\p{So}\\x{1F3FB}-\\x{1F3FF}]+", "-")
                .replaceAll("^-|-$", "");
        if (hyphenated.isEmpty()) {
            return new TagSlug(NOTHING_LEFT);
        }
        return new TagSlug(RESERVED.contains(hyphenated) ? hyphenated + "-" + NOTHING_LEFT : hyphenated);
    }

    /** The same slug with a number, for when it is taken. */
    TagSlug numbered(int number) {
        return new TagSlug(value + "-" + number);
    }

    /** A slug as a segment of a URL. */
    static String encode(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return value;
    }
}
