package org.starpunk.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.starpunk.configuration.KeyValue;

/** The rules of {@code starpunk.site.url}, each with what it says when it is broken. */
final class SiteAddress {

    private static final String EXAMPLE = ", such as https://example.org/";

    private SiteAddress() {}

    /** As a browser spells it: scheme and host in lower case, no port that is the scheme's own, the path {@code /}. */
    static URI read(KeyValue given) {
        String web = "an absolute http or https URL" + EXAMPLE;
        URI url;
        try {
            url = new URI(given.required(web));
        } catch (URISyntaxException e) {
            throw given.malformed(web);
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        require(scheme.equals("http") || scheme.equals("https"), given, web);
        require(url.getRawAuthority() != null, given, web);
        require(url.getRawAuthority().indexOf('@') < 0, given, "without user and password" + EXAMPLE);
        require(
                url.getHost() != null,
                given,
                "with a host name of letters, digits, hyphens and dots (punycode for all others)" + EXAMPLE);
        require(url.getPort() <= 65_535, given, "with a port of at most 65535, such as https://example.org:8443/");
        require(
                url.getRawQuery() == null && url.getRawFragment() == null,
                given,
                "without query and fragment" + EXAMPLE);
        require(
                url.getRawPath().isEmpty() || url.getRawPath().equals("/"),
                given,
                "without a path, as StarPunk needs a host of its own" + EXAMPLE + " or https://blog.example.org/");
        int own = scheme.equals("http") ? 80 : 443;
        String port = url.getPort() < 0 || url.getPort() == own ? "" : ":" + url.getPort();
        return URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port + "/");
    }

    private static void require(boolean kept, KeyValue given, String right) {
        if (!kept) {
            throw given.malformed(right);
        }
    }
}
