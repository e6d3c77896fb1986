package org.starpunk.site;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.configuration.Keys;

/** The public address of the site, which every permalink begins with; its path is {@code /}. */
@Dependent
public class SiteUrl {

    private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*", Pattern.DOTALL);

    private final URI base;

    @Inject
    SiteUrl(Keys keys) {
        this(SiteSettings.from(keys).url());
    }

    public SiteUrl(URI base) {
        this.base = base;
    }

    /** The absolute URL of a path of this site. */
    public URI resolve(String path) {
        return base.resolve(path);
    }

    /**
     * The path of a URL of this site, decoded: in every spelling that can mean no other, as people and programs hand it
     * on, with blanks around it, a query of somebody who counts, the other scheme, or as a path alone. Empty for a URL of
     * any other site.
     */
    public Optional<String> path(String url) {
        try {
            String ownPart = BEHIND_PATH.matcher(url.strip()).replaceFirst("");
            return Optional.of(base.resolve(new URI(ownPart)).normalize())
                    .filter(this::isHere)
                    .map(URI::getPath);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isHere(URI url) {
        return url.getScheme().matches("(?i)https?")
                && base.getHost().equalsIgnoreCase(url.getHost())
                && url.getUserInfo() == null
                && (url.getPort() == base.getPort() || hasDefaultPort(url) && hasDefaultPort(base));
    }

    private static boolean hasDefaultPort(URI url) {
        int usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        return url.getPort() < 0 || url.getPort() == usual;
    }

    /** Scheme, host and port, as a browser names them in {@code Origin}. */
    public String origin() {
        String text = base.toString();
        return text.substring(0, text.length() - 1);
    }

    /** The host, as browsers bind passkeys to it. */
    public String host() {
        return base.getHost();
    }

    public boolean isHttps() {
        return "https".equals(base.getScheme());
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
