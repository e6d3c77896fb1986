package org.starpunk.forwarding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The path that a post had on another site: decoded, without what stands behind it and without a slash at its end. */
public record FormerPath(String path) {

    private static final int MAX_LENGTH = 500;

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}");

    /** Of an address or of a path; empty for the home page, for what is too long, and for what names none. */
    public static Optional<FormerPath> of(String address) {
        try {
            URI uri = new URI(address.strip().replace(" ", "%20"));
            return Optional.ofNullable(uri.getPath())
                    .filter(path -> path.startsWith("/") && uri.getQuery() == null)
                    .map(path -> path.replaceFirst("/+$", ""))
                    .filter(path -> !path.isEmpty() && path.length() <= MAX_LENGTH)
                    .filter(path -> !UNSEEN.matcher(path).find())
                    .map(FormerPath::new);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
