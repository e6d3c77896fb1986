package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation must say, and must not say any more. */
class DocumentationTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void every_key_is_in_the_operations_guide_and_the_example_environment() throws IOException {
        String operations = Files.readString(Path.of("docs/operations.md"));
        String example = Files.readString(Path.of("server-config/starpunk.env.example"));
        Set<String> keys = keys();
        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            String variable = key.replaceAll("\\W", "_").toUpperCase(Locale.ROOT);
            assertThat(operations).contains("`" + key + "`", "`" + variable + "`");
            assertThat(example).contains(variable);
        }
    }

    @Test
    void the_operations_guide_names_no_key_that_is_gone() throws IOException {
        Set<String> documented =
                matches(Files.readString(Path.of("docs/operations.md")), "`(starpunk\\.[a-z.-]+)` \\|");
        assertThat(documented).isEqualTo(keys());
    }

    @Test
    void every_package_is_in_the_map_of_the_readme_and_says_what_it_owns() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> packages = Files.list(SOURCES.resolve("org/starpunk"))) {
            for (Path directory : packages.filter(Files::isDirectory).toList()) {
                assertThat(readme).contains("`" + directory.getFileName() + "`");
                assertThat(directory.resolve("package-info.java")).content().contains("/**");
            }
        }
    }

    @Test
    void every_migration_stands_in_both_folders_and_in_the_index() throws IOException {
        Path migrations = Path.of("src/main/resources/db/migration");
        List<String> index = Files.readAllLines(migrations.resolve("index.txt"));
        for (String vendor : List.of("sqlite", "postgresql")) {
            try (Stream<Path> files = Files.list(migrations.resolve(vendor))) {
                assertThat(files.map(file -> file.getFileName().toString()).sorted())
                        .isEqualTo(index);
            }
        }
    }

    @Test
    void every_link_between_the_documents_leads_somewhere() throws IOException {
        for (Path document : documents()) {
            for (String target : matches(Files.readString(document), "\\]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)")) {
                assertThat(document.resolveSibling(target))
                        .as("link in " + document)
                        .exists();
            }
        }
    }

    @Test
    void every_test_that_a_document_names_is_there() throws IOException {
        Set<String> tests = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
        }
        for (Path document : documents()) {
            assertThat(tests)
                    .as("tests named in " + document)
                    .containsAll(matches(Files.readString(document), "`([A-Z][a-z]\\w*(?:Test|IT))\\b"));
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> documents = Files.walk(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("server-config/README.md")),
                            documents.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    /** The keys that the code reads and that have a default. */
    private static Set<String> keys() throws IOException {
        Set<String> keys = matches(
                Files.readString(Path.of("src/main/resources/META-INF/microprofile-config.properties")),
                "(?m)^(starpunk\\.[a-z.-]+)=");
        keys.addAll(matches(
                Files.readString(SOURCES.resolve("org/starpunk/configuration/Configuration.java")),
                "\"(starpunk\\.[a-z.-]+)\""));
        return keys;
    }

    private static Set<String> matches(String text, String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
