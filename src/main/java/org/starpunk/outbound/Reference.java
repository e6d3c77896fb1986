package org.starpunk.outbound;

import java.net.URI;
import java.net.URISyntaxException;

/** What stands where a URL is expected: a whole one, or a part of one that is read from where it stands (RFC 3986 4.1). */
final class Reference {

    private Reference() {}

    /** @param base with a path; the JDK would put a name right behind a host */
    static URI resolve(URI base, String reference) throws URISyntaxException {
        // The JDK would drop the last part of the path, too.
        String whole = reference.startsWith("?") ? base.getRawPath() + reference : reference;
        return base.resolve(new URI(whole));
    }
}
