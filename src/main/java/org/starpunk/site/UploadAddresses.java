package org.starpunk.site;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of uploads in a text or a piece of JSON. The database keeps them without the site's own address, so that
 * a site that moves, or a copy of it elsewhere, shows its own pictures.
 *
 * @param site the site's address, with the path {@code /}
 */
record UploadAddresses(URI site) {

    /** What an address may follow; one inside of another address is that other's. */
    private static final String BEFORE = "(?<![^\\s\"'(\\[{<>=,;|])";

    /** The path and the name of an upload: 128 random bits, which nobody writes for anything else. */
    private static final String UPLOAD = "(/media/[0-9a-f]{32}(?:-[0-9]{1,5})?\\.[a-z0-9]{3,4})(?![\\w-])";

    private static final Pattern RELATIVE = Pattern.compile(BEFORE + UPLOAD);

    /** As the database keeps it. */
    String relative(String text) {
        return absolute().matcher(text).replaceAll("$1");
    }

    /** As everybody else knows it. */
    String absolute(String text) {
        return RELATIVE.matcher(text).replaceAll(Matcher.quoteReplacement(origin()) + "$1");
    }

    private Pattern absolute() {
        return Pattern.compile(BEFORE + Pattern.quote(origin()) + UPLOAD);
    }

    private String origin() {
        String text = site.toString();
        return text.substring(0, text.length() - 1);
    }
}
