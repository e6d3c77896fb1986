package org.starpunk.microformats;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A microformats2 item as it stands in a page of HTML. A property goes by its class: {@code p-name}, {@code u-url}.
 *
 * @see <a href="https://microformats.org/wiki/microformats2-parsing">microformats2 parsing</a>
 */
public final class HtmlItem {

    private static final Predicate<String> IS_ROOT =
            Pattern.compile("h-[a-z]+(-[a-z]+)*").asMatchPredicate();
    private static final Predicate<String> IS_TEXT =
            Pattern.compile("[pe]-[a-z]+(-[a-z]+)*").asMatchPredicate();

    /** Whose page has more hides something, or wants us to be slow. */
    private static final int MAX_LOOKED_AT = 100;

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    private final Element root;

    private HtmlItem(Element root) {
        this.root = root;
    }

    /** Those that a selector finds and that are not in another one that it finds. */
    public static List<HtmlItem> outermost(Element page, String selector) {
        List<Element> found =
                page.select(selector).stream().limit(MAX_LOOKED_AT).toList();
        return found.stream()
                .filter(item -> item.parents().stream().noneMatch(found::contains))
                .map(HtmlItem::new)
                .toList();
    }

    /** What it is called, or all that it says when it says nothing else (implied properties). */
    public Optional<String> name() {
        Optional<String> name = text("p-name");
        if (name.isPresent()) {
            return name;
        }
        boolean saysMore = root.getAllElements().stream()
                .anyMatch(element ->
                        element != root && element.classNames().stream().anyMatch(IS_TEXT));
        return saysMore ? Optional.empty() : Optional.of(text(root));
    }

    /** Where it is; of an item that is a link, where that leads. */
    public Optional<String> url() {
        return url("u-url").or(() -> root.is("a") ? Optional.of(url(root)) : Optional.empty());
    }

    /** The words of a property. */
    public Optional<String> text(String property) {
        return property(property).map(HtmlItem::text);
    }

    /** The URL of a property. */
    public Optional<String> url(String property) {
        return property(property).map(HtmlItem::url);
    }

    /** The item that a property is; empty when it is words or an address. */
    public Optional<HtmlItem> item(String property) {
        return property(property)
                .filter(element -> element.classNames().stream().anyMatch(IS_ROOT))
                .map(HtmlItem::new);
    }

    /** The item of such a class that it stands in. */
    public Optional<HtmlItem> around(String type) {
        return Optional.ofNullable(root.parent())
                .map(parent -> parent.closest("." + type))
                .map(HtmlItem::new);
    }

    private Optional<Element> property(String name) {
        return root.getElementsByClass(name).stream()
                .limit(MAX_LOOKED_AT)
                .filter(element -> element == root || isOwn(element))
                .findFirst();
    }

    /** Not of another item within. */
    private boolean isOwn(Element property) {
        Element item = property.parent();
        while (item != root && item.classNames().stream().noneMatch(IS_ROOT)) {
            item = item.parent();
        }
        return item == root;
    }

    private static String text(Element element) {
        return switch (element.normalName()) {
            case "img", "area" -> element.attr("alt");
            case "abbr" -> element.hasAttr("title") ? element.attr("title") : element.text();
            case "data", "input" -> element.attr("value");
            default ->
                element.hasText() ? element.text() : element.select("img").attr("alt");
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

    /** A whole URL as it is written, as some are compared character by character. */
    public static String absolute(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        return ABSOLUTE.matcher(written).matches() ? written : element.absUrl(attribute);
    }
}
