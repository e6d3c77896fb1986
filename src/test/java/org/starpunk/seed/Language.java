package org.starpunk.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What somebody writes in one language.
 *
 * @param weight how often they do, among the other languages
 */
record Language(String code, int weight, List<String> things, List<String> places, List<String> sentences) {

    private static final String COMMENT = "#";

    /** All that there are, in {@code languages.txt}. */
    static List<Language> all() {
        String text = String.join("\n", lines("languages.txt"));
        return Stream.of(text.split("(?m)^== "))
                .skip(1)
                .map(section -> read(section.lines().toList()))
                .toList();
    }

    /** The lines of one of the seed's files, without its comments. */
    static List<String> lines(String file) {
        try (InputStream in = Language.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith(COMMENT) && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Language read(List<String> lines) {
        String[] head = lines.get(0).split(" ");
        return new Language(
                head[0],
                Integer.parseInt(head[1]),
                list(lines.get(1), "things: "),
                list(lines.get(2), "places: "),
                lines.subList(3, lines.size()));
    }

    private static List<String> list(String line, String name) {
        return List.of(line.substring(name.length()).split(", "));
    }

    /** So many sentences, not the same one twice in a row. */
    String text(Chance chance, int count) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (int i = 0; i < count; i++) {
            String sentence = chance.oneOf(sentences);
            while (sentence.equals(last)) {
                sentence = chance.oneOf(sentences);
            }
            last = sentence;
            text.append(text.isEmpty() || isWrittenWithoutSpaces() ? "" : " ")
                    .append(sentence.replace("{thing}", chance.oneOf(things))
                            .replace("{place}", chance.oneOf(places))
                            .replace("{number}", String.valueOf(chance.between(2, 400))));
        }
        return text.toString();
    }

    /** A few words that something may be called by. */
    String title(Chance chance) {
        String thing = chance.oneOf(things);
        return thing.substring(0, 1).toUpperCase(Locale.ROOT)
                + thing.substring(1)
                + (isWrittenWithoutSpaces() ? "・" : " – ")
                + chance.oneOf(places);
    }

    private boolean isWrittenWithoutSpaces() {
        return code.equals("zh") || code.equals("ja");
    }
}
