package org.starpunk.outbound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a stranger answered, whatever its status; the body is whole and unpacked. */
public final class OutboundResponse {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([\\w.:+-]+)");

    private final URI url;
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** @param headers by their names, in any case */
    OutboundResponse(URI url, int status, Map<String, List<String>> headers, byte[] body) {
        this.url = url;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Where the answer came from, behind every redirect. */
    public URI url() {
        return url;
    }

    public int status() {
        return status;
    }

    /** The values of a header, in their order; the name in any case. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** Its type in lower case, without parameters; empty when it does not say. */
    public String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The character set that its type names. */
    public Optional<String> charset() {
        return header("Content-Type")
                .map(CHARSET::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** Where the links of a relation lead that are in the head; whole URLs as they are written. */
    public List<String> links(String relation) {
        return LinkHeader.targets(headers("Link"), relation).stream()
                .flatMap(target -> resolve(target).stream())
                .toList();
    }

    /** For how long it may stand for the next one; zero unless it says so. */
    public Duration freshness() {
        return Freshness.of(this);
    }

    private Optional<String> resolve(String target) {
        try {
            return Optional.of(
                    new URI(target).isAbsolute()
                            ? target
                            : Reference.resolve(url, target).toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Its body as a page of HTML, whatever its type says. */
    public Document html() {
        // Where the type names no character set, the page itself may.
        String named = charset().filter(OutboundResponse::isSupported).orElse(null);
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), named, url.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSupported(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    public byte[] body() {
        return body.clone();
    }
}
