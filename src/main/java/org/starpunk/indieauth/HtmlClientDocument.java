package org.starpunk.indieauth;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.starpunk.microformats.HtmlItem;
import org.starpunk.outbound.OutboundResponse;

/**
 * The page of a client that has no document in JSON: an h-app says who it is, and links of the relation {@code
 * redirect_uri} where it may be answered.
 *
 * @see <a href="https://indieweb.org/h-app">h-app</a>
 */
final class HtmlClientDocument {

    private static final String REDIRECT_URI = "redirect_uri";

    /** Whose page has more hides something, or wants us to be slow. */
    private static final int MAX_LOOKED_AT = 100;

    private HtmlClientDocument() {}

    static ClientInformation read(ClientId client, OutboundResponse page) {
        Document document = page.html();
        Optional<HtmlItem> app =
                HtmlItem.outermost(document, ".h-app, .h-x-app").stream().findFirst();
        return new ClientInformation(
                client,
                app.flatMap(HtmlItem::name).flatMap(ClientText::name).orElse(client.host()),
                app.flatMap(HtmlItem::url).flatMap(ClientText::uri),
                app.flatMap(found -> found.url("u-logo")).flatMap(ClientText::logo),
                ClientText.redirectUris(redirectUris(document, page)),
                false,
                true);
    }

    private static List<String> redirectUris(Document document, OutboundResponse page) {
        Stream<String> links = document.select("link[rel][href]").stream()
                .filter(link -> Stream.of(link.attr("rel").split("\\s+")).anyMatch(REDIRECT_URI::equalsIgnoreCase))
                .limit(MAX_LOOKED_AT)
                .map(link -> HtmlItem.absolute(link, "href"));
        return Stream.concat(page.links(REDIRECT_URI).stream(), links).toList();
    }
}
