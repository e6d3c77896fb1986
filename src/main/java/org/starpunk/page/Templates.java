package org.starpunk.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.file.Path;
import java.util.Map;
import org.starpunk.entry.Entry;

/** The templates of {@code src/main/jte}, which the build has compiled. */
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            Path.of("."), ContentType.Html, Templates.class.getClassLoader(), "org.starpunk.page.templates");

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
        Utf8ByteOutput output = new Utf8ByteOutput();
        ENGINE.render(template + ".jte", parameters, output);
        return output.toByteArray();
    }
}
