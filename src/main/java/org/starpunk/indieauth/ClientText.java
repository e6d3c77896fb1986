package org.starpunk.indieauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.microformats.WebUrl;

/** What a client writes, so that it can only be what it looks like. */
final class ClientText {

    private static final int MAX_NAME = 80;
    private static final int MAX_URL = 2000;
    private static final int MAX_REDIRECT_URIS = 100;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    /** Controls, what turns the direction of a text around, what nobody sees, and what has no meaning yet. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}+");

    private ClientText() {}

    /** A name in one line, as long as a line is; empty when there is nothing to see in it. */
    static Optional<String> name(String text) {
        String line = SPACES.matcher(text).replaceAll(" ");
        String seen = UNSEEN.matcher(line).replaceAll("").strip();
        String name = seen.codePointCount(0, seen.length()) > MAX_NAME
                ? seen.substring(0, seen.offsetByCodePoints(0, MAX_NAME)) + "…"
                : seen;
        return Optional.of(name).filter(any -> !any.isEmpty());
    }

    /** A page. */
    static Optional<URI> uri(String text) {
        try {
            String url = text.strip();
            return url.length() <= MAX_URL && WebUrl.of(url).isPresent()
                    ? Optional.of(new URI(url)).filter(page -> page.getHost() != null && page.getUserInfo() == null)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A picture, which the owner's browser gets from wherever it is: by https alone. */
    static Optional<URI> logo(String text) {
        return uri(text).filter(picture -> "https".equalsIgnoreCase(picture.getScheme()));
    }

    /** Those to which a browser can be sent, as they are written; more than anybody needs are none. */
    static List<String> redirectUris(List<String> texts) {
        return texts.stream()
                .filter(text -> RedirectUri.of(text).isPresent())
                .distinct()
                .limit(MAX_REDIRECT_URIS)
                .toList();
    }
}
