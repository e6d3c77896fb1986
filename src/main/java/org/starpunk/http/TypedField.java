package org.starpunk.http;

import java.util.List;
import java.util.function.UnaryOperator;
import org.starpunk.sentence.Sentence;

/** A field of a form that cannot be answered with the form itself: what was typed is given back to be copied. */
public record TypedField(String name, Sentence label, String text) {

    private static final List<TypedField> LONG = List.of(
            new TypedField("name", Sentence.of("http.label.title"), ""),
            new TypedField("summary", Sentence.of("http.label.summary"), ""),
            new TypedField("content", Sentence.of("http.label.text"), ""),
            new TypedField("tags", Sentence.of("http.label.tags"), ""),
            new TypedField("about", Sentence.of("http.label.about"), ""));

    /**
     * Those in which something stands, of all that it takes time to write.
     *
     * @param parameters the text of a parameter of the request, by its name; empty or null when there is none
     */
    public static List<TypedField> of(UnaryOperator<String> parameters) {
        return LONG.stream()
                .map(field -> new TypedField(field.name, field.label, parameters.apply(field.name)))
                .filter(field -> field.text != null && !field.text.isBlank())
                .toList();
    }

    /** With the line end that an HTML parser drops, so that it drops none of the text's own. */
    public String whole() {
        return "\n" + text;
    }
}
