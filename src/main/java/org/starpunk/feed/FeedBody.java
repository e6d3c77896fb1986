package org.starpunk.feed;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.starpunk.entry.Entry;
import org.starpunk.http.HtmlTemplate;
import org.starpunk.sentence.Sentences;

/** What a feed reader shows of a note: all that its page shows, by the page's own template. */
final class FeedBody {

    private static final HtmlTemplate TEMPLATE = new HtmlTemplate("feed-entry");

    private static final int TITLE = 80;

    /** How HTML refers to control characters, which readers that see XML in it would choke on. */
    private static final String CONTROLS = "&#x([0-8bcef]|1[0-9a-f]);";

    private FeedBody() {}

    /** Safe HTML, never empty. */
    static String html(Entry entry) {
        String html = render(entry, content(entry));
        return (html.isEmpty() ? render(entry, entry.title(TITLE)) : html).replaceAll(CONTROLS, "");
    }

    private static String render(Entry entry, String content) {
        byte[] html = TEMPLATE.render(Map.of("sentences", Sentences.spoken(), "entry", entry, "content", content));
        return new String(html, StandardCharsets.UTF_8).strip();
    }

    // Readers know no style of ours, and many drop fields: what else would collapse does not break, and is as wide, and
    // the
    // box of a task is a character.
    private static String content(Entry entry) {
        return entry.plain()
                ? entry.content().replace("\t", "    ").replaceAll("(?<=[ \n]|</span>|^) ", "&nbsp;")
                : entry.content()
                        .replace("<input type=\"checkbox\" checked disabled>", "☑")
                        .replace("<input type=\"checkbox\" disabled>", "☐");
    }
}
