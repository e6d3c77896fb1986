package org.starpunk.microformats;

import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.site.SiteUrl;

/** The URLs that may become links: http and https, nothing that could run a script. */
public final class WebUrl {

    private static final Pattern FORM = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\"<>\\\\]+");

    private WebUrl() {}

    public static Optional<String> of(String text) {
        return Optional.of(text.strip()).filter(url -> FORM.matcher(url).matches());
    }

    /** The same, but a path of this site becomes absolute. */
    public static Optional<String> resolve(SiteUrl site, String text) {
        String url = text.strip();
        return url.matches("/[^/].*") ? of(site.toString() + url.substring(1)) : of(url);
    }

    /** How a URL reads best: without its scheme and without a slash at its end. */
    public static String display(String url) {
        return url.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
