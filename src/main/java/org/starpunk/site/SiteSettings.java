package org.starpunk.site;

import java.net.URI;
import java.util.List;
import org.starpunk.configuration.Key;
import org.starpunk.configuration.Keys;

/**
 * What the operator says of the site.
 *
 * @param url as a browser spells it, with the path {@code /}
 */
public record SiteSettings(URI url) {

    private static final Key<URI> URL = new Key<>("starpunk.site.url", SiteAddress::read);

    public static final List<Key<?>> KEYS = List.of(URL);

    public static SiteSettings from(Keys keys) {
        return new SiteSettings(keys.get(URL));
    }
}
