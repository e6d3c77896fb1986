package org.starpunk.content;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What of HTML is safe to show, whoever wrote it: whatever is not on the allow-list is dropped, and its words stay. */
public final class HtmlSanitizer {

    /**
     * Schemes of links that run nothing: those that HTML lets pages take care of, and the small web's.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/system-state.html#safelisted-scheme">safelisted schemes</a>
     */
    private static final Set<String> SCHEMES = Set.of(
            "bitcoin",
            "ftp",
            "ftps",
            "gemini",
            "geo",
            "gopher",
            "http",
            "https",
            "im",
            "irc",
            "ircs",
            "magnet",
            "mailto",
            "matrix",
            "mms",
            "news",
            "nntp",
            "openpgp4fpr",
            "sftp",
            "sip",
            "sips",
            "sms",
            "smsto",
            "ssh",
            "tel",
            "urn",
            "webcal",
            "wtai",
            "xmpp");

    // No style, and no class but the language of code: content must not pass for the page's own microformats, nor
    // change
    // how the page looks.
    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("abbr", "audio", "bdi", "bdo", "del", "details", "dfn", "figcaption", "figure", "hr", "ins", "kbd")
            .addTags("mark", "rp", "rt", "ruby", "s", "samp", "source", "summary", "time", "var", "video", "wbr")
            .addAttributes(":all", "dir", "id", "lang")
            .addAttributes("a", "name")
            .addAttributes("abbr", "title")
            .addAttributes("audio", "src")
            .addAttributes("code", "class")
            .addAttributes("details", "open")
            .addAttributes("li", "value")
            .addAttributes("source", "src", "type")
            .addAttributes("td", "align")
            .addAttributes("th", "align")
            .addAttributes("time", "datetime")
            .addAttributes("video", "height", "poster", "src", "width")
            .addEnforcedAttribute("audio", "controls", "controls")
            .addEnforcedAttribute("img", "loading", "lazy")
            // They scroll when they are wide, and a keyboard must reach what scrolls.
            .addEnforcedAttribute("pre", "tabindex", "0")
            .addEnforcedAttribute("table", "tabindex", "0")
            .addEnforcedAttribute("video", "controls", "controls")
            .addProtocols("a", "href", SCHEMES.toArray(String[]::new))
            .addProtocols("audio", "src", "http", "https")
            .addProtocols("source", "src", "http", "https")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("video", "poster", "http", "https")
            .preserveRelativeLinks(false);

    private static final Safelist ALLOWED_WITH_TASKS = new Safelist(ALLOWED)
            .addTags(Tasks.BOX)
            .addAttributes(Tasks.BOX, "checked", "type")
            .addEnforcedAttribute(Tasks.BOX, "disabled", "disabled");

    /** Blocks that are not kept: without a block in their place, the words of two would run together. */
    private static final String BLOCKS = "address, article, aside, center, dialog, fieldset, footer, form, header,"
            + " hgroup, main, nav, search, section";

    private static final Document.OutputSettings COMPACT = new Document.OutputSettings().prettyPrint(false);

    private HtmlSanitizer() {}

    /**
     * The body of a page with what is safe.
     *
     * @param base the URL that relative addresses are resolved against
     */
    public static Element clean(String unsafe, String base) {
        return clean(unsafe, base, ALLOWED);
    }

    /** The same, with the boxes of lists of tasks. */
    static Element cleanWithTasks(String unsafe, String base) {
        Element body = clean(unsafe, base, ALLOWED_WITH_TASKS);
        Tasks.label(body);
        return body;
    }

    private static Element clean(String unsafe, String base, Safelist allowed) {
        Document document = Jsoup.parseBodyFragment(unsafe, base);
        document.body().select(BLOCKS).tagName("div");
        Element body =
                new Cleaner(allowed).clean(document).outputSettings(COMPACT).body();
        keepLanguages(body);
        unwrapWithoutAddress(body);
        // A link whose address was dropped leads nowhere.
        body.select("a:not([href], [id], [name])").unwrap();
        makeReadable(body);
        return body;
    }

    /** Of the classes of code, what says its language stays, if it is a block. */
    private static void keepLanguages(Element body) {
        for (Element code : body.select("code[class]")) {
            Optional<String> language = code.classNames().stream()
                    .filter(name -> CodeColours.language(name).isPresent())
                    .findFirst();
            code.removeAttr("class");
            language.filter(any -> code.parent().is("pre")).ifPresent(code::addClass);
        }
    }

    /** Of pictures, films and recordings whose address was dropped, what they have in words stays. */
    private static void unwrapWithoutAddress(Element body) {
        body.select("img:not([src])").forEach(img -> img.replaceWith(new TextNode(img.attr("alt"))));
        body.select("source").stream()
                .filter(source -> !source.hasAttr("src") || !source.parent().is("audio, video"))
                .forEach(Element::remove);
        body.select("audio:not([src], :has(source)), video:not([src], :has(source))")
                .unwrap();
    }

    /** Leaves nothing that a screen reader would stumble over: addresses read aloud, links without a word. */
    private static void makeReadable(Element body) {
        body.select("img:not([alt])").attr("alt", "");
        body.select("a[href]:not([id], [name], :has(img, audio, video))").stream()
                .filter(link -> !link.hasText())
                .forEach(Element::unwrap);
        body.select("[lang]").stream()
                .filter(element -> Locale.forLanguageTag(element.attr("lang"))
                        .getLanguage()
                        .isEmpty())
                .forEach(element -> element.removeAttr("lang"));
    }

    /** Whether an address may become a link. */
    static boolean isLinkable(String address) {
        return SCHEMES.contains(
                address.substring(0, Math.max(0, address.indexOf(':'))).toLowerCase(Locale.ROOT));
    }
}
