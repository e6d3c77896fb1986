package org.starpunk.view;

import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.starpunk.content.ContentFormat;
import org.starpunk.sentence.Sentence;

/** How the text of a note is written, for whoever chooses that. */
public final class TextFormats {

    private TextFormats() {}

    /** The one that a word names; Markdown for any other word. */
    public static ContentFormat of(String word) {
        return Stream.of(ContentFormat.values())
                .filter(format -> word(format).equals(word))
                .findFirst()
                .orElse(ContentFormat.MARKDOWN);
    }

    public static String word(ContentFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    /** To choose from. */
    public static List<SelectItem> choices() {
        return Stream.of(ContentFormat.MARKDOWN, ContentFormat.TEXT, ContentFormat.HTML)
                .map(format -> new SelectItem(word(format), name(format).toString()))
                .toList();
    }

    private static Sentence name(ContentFormat format) {
        return switch (format) {
            case MARKDOWN -> Sentence.of("view.label.markdown");
            case TEXT -> Sentence.of("view.label.plainText");
            case HTML -> Sentence.of("view.label.html");
        };
    }
}
