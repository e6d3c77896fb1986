package org.starpunk.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The view in place of an answer to a form that is no longer valid; it gives back what was typed. */
@Named
@RequestScoped
public class ExpiredBacking {

    private static final List<Typed> FIELDS = List.of(
            new Typed("name", "Title"),
            new Typed("content", "Text"),
            new Typed("tags", "Tags"),
            new Typed("about", "About"));

    public List<Typed> getTyped() {
        return FIELDS.stream().filter(field -> !field.text().isBlank()).toList();
    }

    /** A field of the lost form. */
    public record Typed(String name, String label) {

        String text() {
            return Page.parameter(name);
        }

        /** With the line end that an HTML parser drops, so that it drops none of the text's own. */
        public String whole() {
            return "\n" + text();
        }
    }
}
