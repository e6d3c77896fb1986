package org.starpunk.indieauth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.starpunk.outbound.OutboundResponse;

/**
 * The page of a client that has no document in JSON: an h-app says who it is, and links of the relation {@code
 * redirect_uri} where it may be answered.
 *
 * @see <a href="https://indieweb.org/h-app">h-app</a>
 */
final class HtmlClientDocument {

    private static final String REDIRECT_URI = "redirect_uri";

    private static final Predicate<String> IS_ROOT =
            Pattern.compile("h-[a-z]+(-[a-z]+)*").asMatchPredicate();
    private static final Predicate<String> IS_TEXT =
            Pattern.compile("[pe]-[a-z]+(-[a-z]+)*").asMatchPredicate();

    /** Whose page has more hides something, or wants us to be slow. */
    private static final int MAX_LOOKED_AT = 100;

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private HtmlClientDocument() {}

    static ClientInformation read(ClientId client, OutboundResponse page) {
        Document document = parse(client, page);
        Optional<Element> app = Optional.ofNullable(document.selectFirst(".h-app, .h-x-app"));
        return new ClientInformation(
                client,
                app.flatMap(HtmlClientDocument::name).flatMap(ClientText::name).orElse(client.host()),
                app.flatMap(found -> property(found, "u-url")
                                .or(() -> found.is("a") ? Optional.of(found) : Optional.empty()))
                        .flatMap(link -> ClientText.uri(url(link))),
                app.flatMap(found -> property(found, "u-logo")).flatMap(logo -> ClientText.logo(url(logo))),
                ClientText.redirectUris(redirectUris(document, page)),
                false,
                true);
    }

    private static Document parse(ClientId client, OutboundResponse page) {
        try {
            // Where the type names none, the page itself may.
            String charset =
                    page.charset().filter(HtmlClientDocument::isSupported).orElse(null);
            return Jsoup.parse(new ByteArrayInputStream(page.body()), charset, client.toString());
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

    private static List<String> redirectUris(Document document, OutboundResponse page) {
        Stream<String> links = document.select("link[rel][href]").stream()
                .filter(link -> Stream.of(link.attr("rel").split("\\s+")).anyMatch(REDIRECT_URI::equalsIgnoreCase))
                .limit(MAX_LOOKED_AT)
                .map(link -> absolute(link, "href"));
        return Stream.concat(page.links(REDIRECT_URI).stream(), links).toList();
    }

    /** What it is called, or all that it says when it says nothing else (microformats2, implied properties). */
    private static Optional<String> name(Element app) {
        Optional<Element> named = property(app, "p-name");
        if (named.isPresent()) {
            return named.map(HtmlClientDocument::text);
        }
        boolean saysMore = app.getAllElements().stream()
                .anyMatch(element ->
                        element != app && element.classNames().stream().anyMatch(IS_TEXT));
        return saysMore ? Optional.empty() : Optional.of(text(app));
    }

    private static Optional<Element> property(Element app, String name) {
        return app.getElementsByClass(name).stream()
                .limit(MAX_LOOKED_AT)
                .filter(element -> element == app || isOf(app, element))
                .findFirst();
    }

    /** Not of another item within. */
    private static boolean isOf(Element app, Element property) {
        Element item = property.parent();
        while (item != app && item.classNames().stream().noneMatch(IS_ROOT)) {
            item = item.parent();
        }
        return item == app;
    }

    private static String text(Element element) {
        return switch (element.normalName()) {
            case "img", "area" -> element.attr("alt");
            case "abbr" -> element.hasAttr("title") ? element.attr("title") : element.text();
            case "data", "input" -> element.attr("value");
            default -> element.text();
        };
    }

    private static String url(Element element) {
        for (String attribute : List.of("href", "src", "data")) {
            if (element.hasAttr(attribute)) {
                return absolute(element, attribute);
            }
        }
        return element.text();
    }

    /** A whole URL as it is written, as it is compared character by character. */
    private static String absolute(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        return ABSOLUTE.matcher(written).matches() ? written : element.absUrl(attribute);
    }
}
