package org.starpunk.indieauth;

import java.net.URI;
import org.starpunk.site.SiteUrl;

/** Where IndieAuth is spoken. */
enum Endpoint {
    AUTHORIZATION("/auth"),
    TOKEN("/auth/token"),
    INTROSPECTION("/auth/introspect"),
    REVOCATION("/auth/revoke"),
    USERINFO("/auth/userinfo"),
    METADATA("/.well-known/oauth-authorization-server");

    private final String path;

    Endpoint(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    URI of(SiteUrl site) {
        return site.resolve(path);
    }
}
