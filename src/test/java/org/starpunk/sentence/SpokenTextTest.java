package org.starpunk.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people read stands in the bundle, and nowhere else. */
class SpokenTextTest {

    /** Rooms and classes that speak to whoever runs the server alone, at its start or in its log. */
    private static final Pattern OF_OPERATORS =
            Pattern.compile("starpunk/(?:[A-Z]|bucket/|configuration/|database/|files/|health/"
                    + "|job/|launcher/|listener/|metrics/|migration|transfer/|outbound/|site/|owner/NewPassword"
                    + "|foreign/|frontmatter/|intake/|export/ExportCommand)");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Z][a-z'-]*,? [a-z](?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern TOLD_TO_OPERATORS = Pattern.compile("LOGGER|Illegal\\w+Exception|IOException");

    @Test
    void no_template_has_words_of_its_own() {
        Map<String, List<String>> words = new TreeMap<>();
        for (Path file : SentenceCall.sources(".jte", ".xhtml")) {
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

    /** Where a literal is a sentence, and the statement that it stands in is neither a line of the log nor our own mistake. */
    @Test
    void no_sentence_stands_in_java() {
        Map<String, List<String>> sentences = new TreeMap<>();
        for (Path file : SentenceCall.sources(".java")) {
            if (!OF_OPERATORS.matcher(file.toString()).find()) {
                sentences.put(file.toString(), sentences(SentenceCall.read(file)));
            }
        }
        sentences.values().removeIf(List::isEmpty);
        assertThat(sentences)
                .as("sentences that belong into Sentences.properties")
                .isEmpty();
    }

    @Test
    void a_sentence_in_java_is_found() {
        assertThat(sentences("int a = 1; complain(\"Please try again.\" + b); LOGGER.info(\"All is well\");"))
                .containsExactly("Please try again.");
    }

    private static List<String> sentences(String source) {
        return LITERAL.matcher(source)
                .results()
                .filter(literal -> !TOLD_TO_OPERATORS
                        .matcher(source.substring(beginning(source, literal.start()), literal.start()))
                        .find())
                .map(literal -> literal.group(1))
                .toList();
    }

    private static int beginning(String source, int at) {
        return IntStream.of(';', '{', '}')
                .map(end -> source.lastIndexOf(end, at))
                .max()
                .orElseThrow();
    }
}
