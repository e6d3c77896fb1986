package org.starpunk.page;

import java.util.Map;
import org.starpunk.entry.Entry;
import org.starpunk.http.HtmlTemplate;

/** The templates of pages, each with what it needs. */
final class Templates {

    private Templates() {}

    static byte[] home(HomePage page) {
        return render("home", Map.of("page", page));
    }

    static byte[] note(Frame frame, Entry entry) {
        return render("note", Map.of("frame", frame, "entry", entry));
    }

    static byte[] tag(TagPage page) {
        return render("tag", Map.of("page", page));
    }

    static byte[] tags(TagsPage page) {
        return render("tags", Map.of("page", page));
    }

    static byte[] notice(Frame frame, Notice notice) {
        return render("notice", Map.of("frame", frame, "notice", notice));
    }

    private static byte[] render(String template, Map<String, Object> parameters) {
        return new HtmlTemplate(template).render(parameters);
    }
}
