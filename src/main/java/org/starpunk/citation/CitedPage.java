package org.starpunk.citation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.starpunk.microformats.HtmlItem;
import org.starpunk.microformats.WebUrl;

/**
 * A page of HTML that a post is about: its h-entry says what it is, else Open Graph and the title do.
 *
 * @see <a href="https://indieweb.org/reply-context">reply-context</a>
 */
final class CitedPage {

    private static final String ENTRIES = ".h-entry, .h-event, .h-cite";

    private final Document page;
    private final Optional<HtmlItem> entry;

    private CitedPage(Document page, Optional<HtmlItem> entry) {
        this.page = page;
        this.entry = entry;
    }

    /** @param address what the owner calls it, before any redirect */
    static Citation read(Document page, String address) {
        CitedPage cited = new CitedPage(page, entry(page, List.of(address, page.baseUri())));
        return new Citation(cited.name(), cited.author(), cited.authorUrl(), cited.excerpt());
    }

    /** The one that says to be here, or the only one. */
    private static Optional<HtmlItem> entry(Document page, List<String> addresses) {
        List<HtmlItem> entries = HtmlItem.outermost(page, ENTRIES);
        return entries.stream()
                .filter(entry ->
                        entry.url().filter(url -> isOneOf(addresses, url)).isPresent())
                .findFirst()
                .or(() -> entries.stream().filter(only -> entries.size() == 1).findFirst());
    }

    private static boolean isOneOf(List<String> addresses, String url) {
        return addresses.stream().map(CitedPage::plain).anyMatch(plain(url)::equals);
    }

    /** Without what makes no other page. */
    private static String plain(String url) {
        return WebUrl.plain(url.replaceFirst("#.*", ""));
    }

    /** A note has no title: what it says is its excerpt. */
    private String name() {
        Optional<String> text = said("e-content").or(() -> said("p-content"));
        Optional<String> name = said("p-name");
        if (name.isPresent()) {
            return name.equals(text) ? "" : name.get();
        }
        return text.isPresent()
                ? ""
                : meta("og:title").or(() -> filled(page.title())).orElse("");
    }

    private String excerpt() {
        return said("p-summary")
                .or(() -> said("e-content"))
                .or(() -> said("p-content"))
                .or(() -> meta("og:description"))
                .or(() -> meta("description"))
                .orElse("");
    }

    private Optional<String> said(String property) {
        return entry.flatMap(item -> item.text(property)).flatMap(CitedPage::filled);
    }

    private String author() {
        return card().flatMap(HtmlItem::name)
                .or(() -> said("p-author"))
                .or(() -> meta("author"))
                .or(() -> meta("article:author").filter(name -> WebUrl.of(name).isEmpty()))
                .flatMap(CitedPage::filled)
                .orElse("");
    }

    private String authorUrl() {
        return card().flatMap(HtmlItem::url)
                .or(() -> entry.flatMap(item -> item.url("u-author")))
                .orElse("");
    }

    /** Of the entry, of the feed that it stands in, or the only one of the page. */
    private Optional<HtmlItem> card() {
        return Stream.of("p-author", "u-author")
                .flatMap(property -> entry.flatMap(item -> item.item(property)).stream())
                .findFirst()
                .or(() -> entry.flatMap(item -> item.around("h-feed")).flatMap(feed -> feed.item("p-author")))
                .or(() -> Optional.of(HtmlItem.outermost(page, ".h-card"))
                        .filter(cards -> entry.isPresent() && cards.size() == 1)
                        .map(cards -> cards.get(0)));
    }

    private Optional<String> meta(String name) {
        return page.select("meta[property], meta[name]").stream()
                .filter(meta -> Objects.equals(meta.attr("property"), name)
                        || meta.attr("name").equalsIgnoreCase(name))
                .flatMap(meta -> filled(meta.attr("content")).stream())
                .findFirst();
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }
}
