package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the program says to its operator stands in the guides, with what to do: of each text the first three words or more
 * that nothing interrupts, which is how somebody would look for it.
 */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/starpunk");

    private static final Path SENTENCES = Path.of("src/main/resources/org/starpunk/sentence/Sentences.properties");

    /** What these say is for the operator as a rule. */
    private static final Set<String> ROOMS = Set.of(
            "bucket",
            "configuration",
            "database",
            "export",
            "foreign",
            "frontmatter",
            "intake",
            "job",
            "launcher",
            "log",
            "migration",
            "stop",
            "transfer");

    private static final Set<String> TOLD_TO_NOBODY = Set.of(
            "Error occurred during initialization of VM",
            "Every Java platform has SHA-256",
            "Markdown with front matter, or a folder of",
            "Move starpunk.data.dir to a local disk, or use PostgreSQL for several machines",
            "The pool of connections is not one of Payara 6",
            "This data source wraps nothing");

    /** Not the end of {@code WEB-INF/lib/*}. */
    private static final Pattern COMMENT = Pattern.compile("(?s:/\\*\\*?\\s.*?\\*/)|(?m:^\\s*//.*$)");

    /** Statements of SQL, mostly, and what metrics say of themselves. */
    private static final Pattern OTHER = Pattern.compile("(?s)\"\"\".*?\"\"\"|\\.help\\(\\s*\"[^\"]*\"\\s*\\)");

    private static final Pattern BROKEN_LINE = Pattern.compile("\"\\s*\\n\\s*\\+ \"");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Pattern WARNING =
            Pattern.compile("(?:Level\\.(?:WARNING|SEVERE)|LOGGER(?:\\.|::)warning)[^;]*;");

    /** SQL, the end of a sentence that the key of the configuration begins, and what is no text. */
    private static final Pattern NO_MESSAGE = Pattern.compile("\\s*[A-Z]{2,}\\b.*|[a-z#(\\\\<,].*");

    /** Something that varies, or punctuation. */
    private static final Pattern INTERRUPTION =
            Pattern.compile("\\{\\d[^}]*}|%(?:\\d\\$)?[-,.\\d]*t?[a-zA-Z]|\\\\[\"n]|[.:;](?=\\s|$)|[()|\\[\\]\"]");

    private static final int ENOUGH_WORDS = 3;

    @Test
    void every_message_for_the_operator_is_in_the_guides() throws IOException {
        String guides = guides();
        Set<String> messages = messages();
        messages.removeAll(TOLD_TO_NOBODY);
        assertThat(messages).hasSizeGreaterThan(150);
        assertThat(messages)
                .as("in no guide")
                .filteredOn(message -> !guides.contains(message))
                .isEmpty();
    }

    private static String guides() throws IOException {
        try (Stream<Path> guides = Files.list(Path.of("docs"))) {
            StringBuilder text = new StringBuilder();
            for (Path guide :
                    guides.filter(file -> file.toString().endsWith(".md")).toList()) {
                text.append(Files.readString(guide));
            }
            return text.toString();
        }
    }

    private static Set<String> messages() throws IOException {
        Set<String> messages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                told(file).stream()
                        .filter(text -> !NO_MESSAGE.matcher(text).matches())
                        .flatMap(text -> beginning(text).stream())
                        .forEach(messages::add);
            }
        }
        // Why a check of /health is down.
        Properties sentences = new Properties();
        sentences.load(Files.newBufferedReader(SENTENCES));
        sentences.stringPropertyNames().stream()
                .filter(key -> key.matches("(?:database|health)\\..*"))
                .flatMap(key -> beginning(sentences.getProperty(key)).stream())
                .forEach(messages::add);
        return messages;
    }

    /** The texts of a source that are for the operator. */
    private static List<String> told(Path file) throws IOException {
        String source = Files.readString(file);
        source = COMMENT.matcher(source).replaceAll("");
        source = OTHER.matcher(source).replaceAll("");
        source = BROKEN_LINE.matcher(source).replaceAll("");
        boolean isForOperators =
                ROOMS.contains(SOURCES.relativize(file).getName(0).toString()) || file.endsWith("NewPassword.java");
        List<String> parts = isForOperators
                ? List.of(source)
                : WARNING.matcher(source).results().map(MatchResult::group).toList();
        List<String> told = new ArrayList<>();
        parts.forEach(part ->
                LITERAL.matcher(part).results().map(found -> found.group(1)).forEach(told::add));
        return told;
    }

    private static Optional<String> beginning(String text) {
        return Arrays.stream(INTERRUPTION.split(text))
                .map(String::strip)
                .filter(words -> words.split("\\s+").length >= ENOUGH_WORDS)
                .findFirst();
    }
}
