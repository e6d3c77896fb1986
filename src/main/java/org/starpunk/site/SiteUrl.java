package org.starpunk.site;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.starpunk.configuration.Configuration;

/** The public address of the site, which every permalink begins with; its path is {@code /}. */
@Dependent
public class SiteUrl {

    private final URI base;

    @Inject
    SiteUrl(Configuration configuration) {
        this(configuration.siteUrl());
    }

    public SiteUrl(URI base) {
        this.base = base;
    }

    /** The absolute URL of a path of this site. */
    public URI resolve(String path) {
        return base.resolve(path);
    }

    /** The path of a URL of this site, as it was sent; empty for a URL of any other site. */
    public Optional<String> strip(String url) {
        return url.startsWith(base.toString())
                ? Optional.of(url.substring(base.toString().length() - 1))
                : Optional.empty();
    }

    /** Scheme, host and port, as a browser names them in {@code Origin}. */
    public String origin() {
        String text = base.toString();
        return text.substring(0, text.length() - 1);
    }

    public boolean isHttps() {
        return "https".equals(base.getScheme());
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
