package org.starpunk.frontmatter;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post in a file: some fields, and the text below them, as it stands there.
 *
 * @param fields none when the file has only a text
 */
public record FrontMatter(JsonObject fields, String body) {

    private static final Pattern YAML =
            Pattern.compile("\\A---[ \\t]*\\R(.*?\\R)??(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

    private static final Pattern TOML =
            Pattern.compile("\\A\\+\\+\\+[ \\t]*\\R(.*?\\R)??\\+\\+\\+[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws FrontMatterException when it begins like front matter, and is none */
    public static FrontMatter parse(String file) {
        String text = unmarked(file);
        if (text.startsWith("{")) {
            JsonFields json = JsonFields.parse(text);
            return new FrontMatter(json.fields(), json.rest());
        }
        return between(YAML, text)
                .map(found -> new FrontMatter(Yaml.parse(group(found)), text.substring(found.end())))
                .or(() -> between(TOML, text)
                        .map(found -> new FrontMatter(TomlFields.parse(group(found)), text.substring(found.end()))))
                .orElseGet(() -> new FrontMatter(JsonValue.EMPTY_JSON_OBJECT, text));
    }

    /** Whether a file begins with it, though it may say nothing. */
    public static boolean isIn(String file) {
        String text = unmarked(file);
        return text.startsWith("{")
                || between(YAML, text).or(() -> between(TOML, text)).isPresent();
    }

    private static String unmarked(String file) {
        return file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file;
    }

    private static Optional<Matcher> between(Pattern marks, String text) {
        Matcher matcher = marks.matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static String group(Matcher found) {
        return found.group(1) == null ? "" : found.group(1);
    }

    /** As a file, with YAML; {@link #parse} gives the same again. */
    public String text() {
        return "---\n" + Yaml.text(fields) + "---\n" + body;
    }
}
