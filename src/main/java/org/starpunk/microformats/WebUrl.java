package org.starpunk.microformats;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.site.SiteUrl;

/** The URLs that may become links: http and https, nothing that could run a script. */
public final class WebUrl {

    private static final Pattern FORM = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\"<>\\\\]+");

    /** Characters that take more than one byte, as only ASCII is written plainly in addresses. */
    private static final Pattern ESCAPED = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])++");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** So many characters say where a link leads. */
    private static final int SHOWN = 60;

    private WebUrl() {}

    public static Optional<String> of(String text) {
        return Optional.of(text.strip()).filter(url -> FORM.matcher(url).matches());
    }

    /** The same, but a path of this site becomes absolute. */
    public static Optional<String> resolve(SiteUrl site, String text) {
        String url = text.strip();
        return url.matches("/[^/].*") ? of(site.toString() + url.substring(1)) : of(url);
    }

    /** How a URL reads best: without its scheme and without a slash at its end, its letters as such, and not too long. */
    public static String display(String url) {
        String readable = ESCAPED.matcher(plain(url)).replaceAll(escaped -> letters(escaped.group()));
        return readable.codePointCount(0, readable.length()) <= SHOWN
                ? readable
                : readable.substring(0, readable.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    /** A URL without what goes without saying. */
    public static String plain(String url) {
        return url.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    /** What is not a word stays escaped: a blank or a mark could make the address look like another. */
    private static String letters(String escaped) {
        try {
            byte[] bytes = HexFormat.of().parseHex(escaped.replace("%", ""));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return WORD.matcher(text).matches() ? text : escaped;
        } catch (CharacterCodingException e) {
            return escaped;
        }
    }
}
