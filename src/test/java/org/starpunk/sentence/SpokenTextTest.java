package org.starpunk.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What people read stands in the bundle, and nowhere else. */
class SpokenTextTest {

    @Test
    void no_template_has_words_of_its_own() {
        Map<String, List<String>> words = new TreeMap<>();
        for (Path file : SentenceCall.sources(".jte", ".xhtml").stream()
                .filter(any -> !any.endsWith("h-entry.jte"))
                .toList()) {
            String source = SentenceCall.read(file);
            words.put(
                    file.toString(),
                    file.toString().endsWith(".jte") ? TemplateText.ofJte(source) : TemplateText.ofFaces(source));
        }
        words.values().removeIf(List::isEmpty);
        assertThat(words).as("words that belong into Sentences.properties").isEmpty();
    }

    @Test
    void words_in_a_template_are_found() {
        assertThat(TemplateText.ofFaces("<p>Read <b>on</b> #{x ? 'more' : ''} <i label=\"Two words\"/></p>"))
                .containsExactlyInAnyOrder("Read", "on", "more", "Two words");
        assertThat(TemplateText.ofJte(
                        "@if(a.b(c))<p title=\"Go\" class=\"${d ? \" e\" : \"\"}\">${f ? \"g h\" : null}</p>@endif"))
                .containsExactlyInAnyOrder("Go", "g h");
    }
}
