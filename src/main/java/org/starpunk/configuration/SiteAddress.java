package org.starpunk.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The rules of {@code starpunk.site.url}, each with what it says when it is broken. */
final class SiteAddress {

    private static final String EXAMPLE = ", such as https://example.org/";

    private SiteAddress() {}

    /** As a browser spells it: scheme and host in lower case, no port that is the scheme's own, the path {@code /}. */
    static URI read(Entry entry) {
        String web = "an absolute http or https URL" + EXAMPLE;
        URI url;
        try {
            url = new URI(entry.required(web));
        } catch (URISyntaxException e) {
            throw entry.malformed(web);
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        require(scheme.equals("http") || scheme.equals("https"), entry, web);
        require(url.getRawAuthority() != null, entry, web);
        require(url.getRawAuthority().indexOf('@') < 0, entry, "without user and password" + EXAMPLE);
        require(
                url.getHost() != null,
                entry,
                "with a host name of letters, digits, hyphens and dots (punycode for all others)" + EXAMPLE);
        require(url.getPort() <= 65_535, entry, "with a port of at most 65535, such as https://example.org:8443/");
        require(
                url.getRawQuery() == null && url.getRawFragment() == null,
                entry,
                "without query and fragment" + EXAMPLE);
        require(
                url.getRawPath().isEmpty() || url.getRawPath().equals("/"),
                entry,
                "without a path, as StarPunk needs a host of its own" + EXAMPLE + " or https://blog.example.org/");
        int own = scheme.equals("http") ? 80 : 443;
        String port = url.getPort() < 0 || url.getPort() == own ? "" : ":" + url.getPort();
        return URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + "/");
    }

    private static void require(boolean kept, Entry entry, String right) {
        if (!kept) {
            throw entry.malformed(right);
        }
    }
}
