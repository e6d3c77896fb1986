package org.starpunk.indieauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an application is known by: the URL at which it says who it is (IndieAuth 3.3). Two spellings of one are equal. */
public final class ClientId {

    private static final int MAX_LENGTH = 2000;

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*\\.?");

    /** What browsers read as an IPv4 address, in any of its forms. */
    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");

    private static final List<String> LOOPBACK_ADDRESSES = List.of("127.0.0.1", "[::1]");

    private static final Pattern LOCALHOST = Pattern.compile("(.*\\.)?localhost\\.?");

    private static final Pattern DOT_SEGMENT = Pattern.compile("(?i)/(\\.|%2e){1,2}(/|$)");

    private final URI url;

    private ClientId(URI url) {
        this.url = url;
    }

    /** Empty when the text cannot be one. */
    public static Optional<ClientId> of(String text) {
        try {
            URI url = new URI(text);
            return isValid(url, text) ? Optional.of(new ClientId(normalized(url))) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The spelling by which it is known; what cannot be one stays as it is, and is nobody's. */
    static String normalized(String text) {
        return of(text).map(ClientId::toString).orElse(text);
    }

    private static boolean isValid(URI url, String text) {
        return text.length() <= MAX_LENGTH
                && text.equals(url.toASCIIString())
                && text.matches("(?i)https?://.*")
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && url.getPort() <= 65_535
                && isHost(url.getHost().toLowerCase(Locale.ROOT))
                && !DOT_SEGMENT.matcher(url.getRawPath()).find();
    }

    private static boolean isHost(String host) {
        return LOOPBACK_ADDRESSES.contains(host)
                || DOMAIN.matcher(host).matches()
                        && !NUMBER_AT_THE_END.matcher(host).matches();
    }

    private static URI normalized(URI url) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return URI.create(url.getScheme().toLowerCase(Locale.ROOT) + "://"
                + url.getRawAuthority().toLowerCase(Locale.ROOT) + path + query);
    }

    public URI url() {
        return url;
    }

    public String host() {
        return url.getHost();
    }

    /** Whether it is on the machine that reads it, whichever that is. */
    boolean isLoopback() {
        return LOOPBACK_ADDRESSES.contains(host()) || LOCALHOST.matcher(host()).matches();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientId id && id.url.equals(url);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
