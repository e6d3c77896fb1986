package org.starpunk.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A path of this site, with its query, that a redirect may lead to: it cannot lead to any other site. */
public record LocalPath(String value) {

    /** Empty for whatever some browser might read as another site's address. */
    public static Optional<LocalPath> of(String text) {
        try {
            URI uri = new URI(text);
            String path = uri.getPath();
            boolean local = uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && path != null
                    && path.startsWith("/")
                    && !path.contains("//")
                    // "///" is an empty authority to Java, and any number of slashes is two to a browser.
                    && !text.startsWith("//")
                    && path.chars().noneMatch(letter -> letter == '\\' || letter == '@' || letter < ' ');
            return local && text.equals(uri.toASCIIString()) ? Optional.of(new LocalPath(text)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
