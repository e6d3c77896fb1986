package org.starpunk.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A place in Java or in a template where something is said: which sentence, or which of several, with how many arguments. */
record SentenceCall(Path file, String text, List<String> keys, int arguments) {

    static final Pattern KEY = Pattern.compile("[\"']([a-z]+(?:\\.[a-z]\\w*)+)[\"']");

    private static final Pattern BEGINNING = Pattern.compile("\\b(?:Sentence\\.of|sentences\\.of|say)\\(");

    /** What hands a key on. */
    private static final Pattern FORWARDED =
            Pattern.compile("(String )?key, (Object\\.\\.\\. )?arguments|Sentence sentence|sentence");

    /** All in the main sources. */
    static List<SentenceCall> all() {
        List<SentenceCall> calls = new ArrayList<>();
        for (Path file : sources(".java", ".jte", ".xhtml")) {
            String source = read(file);
            Matcher beginning = BEGINNING.matcher(source);
            while (beginning.find()) {
                List<String> arguments = arguments(source, beginning.end());
                String text = String.join(", ", arguments);
                if (!FORWARDED.matcher(text).matches() && !arguments.get(0).endsWith("()")) {
                    calls.add(new SentenceCall(file, text, keys(arguments.get(0)), arguments.size() - 1));
                }
            }
        }
        return calls;
    }

    static List<String> keys(String source) {
        return KEY.matcher(source).results().map(match -> match.group(1)).toList();
    }

    static List<Path> sources(String... suffixes) {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> Stream.of(suffixes).anyMatch(file.toString()::endsWith))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the commas of a call, up to its closing parenthesis. */
    private static List<String> arguments(String source, int start) {
        List<String> found = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = start; i < source.length(); i++) {
            char letter = source.charAt(i);
            if (quote != 0) {
                quote = letter == quote && source.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '(') {
                depth++;
            } else if (letter == ')' && depth-- == 0) {
                break;
            } else if (letter == ',' && depth == 0) {
                found.add(argument.toString().strip());
                argument.setLength(0);
                continue;
            }
            argument.append(letter);
        }
        found.add(argument.toString().strip());
        return found;
    }
}
