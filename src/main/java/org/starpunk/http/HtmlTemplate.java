package org.starpunk.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.file.Path;
import java.util.Map;

/** A file of {@code src/main/jte}, which the build has compiled. */
public record HtmlTemplate(String name) {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            Path.of("."), ContentType.Html, HtmlTemplate.class.getClassLoader(), "org.starpunk.templates");

    /** In UTF-8. */
    public byte[] render(Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        ENGINE.render(name + ".jte", parameters, output);
        return output.toByteArray();
    }
}
