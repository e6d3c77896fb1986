package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    void the_operations_guide_has_the_options_of_the_jvm() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("server-config/jvm.options"))) {
            String options = lines.filter(line -> line.startsWith("-")).collect(Collectors.joining(" "));
            assertThat(Path.of("docs/operations.md")).content().contains("`java " + options + " -jar starpunk.jar`");
        }
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
        Map<String, Class<?>> tests = testClasses();
        for (Path document : documents()) {
            assertThat(matches(Files.readString(document), "`([A-Z][a-z]\\w*(?:Test|Trials|IT)(?:\\.\\w+)*)"))
                    .as("tests named in " + document)
                    .allMatch(name -> isThere(List.of(name.split("\\.")), tests));
        }
    }

    /** A method of it, too, as in {@code MicropubAction.of}. */
    @Test
    void every_class_that_the_protocols_name_is_there() throws IOException {
        Map<String, String> classes = sources();
        Set<String> named = new TreeSet<>();
        for (String row : Files.readAllLines(Path.of("docs/protocols.md"))) {
            String[] cells = row.split(" \\| ");
            if (cells.length == 3) {
                named.addAll(matches(cells[1], "`([A-Z]\\w*(?:\\.\\w+)?)`"));
            }
        }
        assertThat(named).hasSizeGreaterThan(100).allMatch(name -> {
            String[] parts = name.split("\\.");
            String source = classes.get(parts[0]);
            return source != null
                    && (parts.length == 1
                            || Pattern.compile("\\b" + parts[1] + "\\b")
                                    .matcher(source)
                                    .find());
        });
    }

    /** By their names, which no two share but package-info. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Map<String, String> sources = new HashMap<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
            return sources;
        }
    }

    /** By their names, which no two share. */
    private static Map<String, Class<?>> testClasses() throws IOException {
        Path sources = Path.of("src/test/java");
        Map<String, Class<?>> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(file -> file.toString().matches(".*(Test|Trials|IT)\\.java"))
                    .toList()) {
                String name = sources.relativize(file).toString().replace(".java", "");
                try {
                    Class<?> test = Class.forName(
                            name.replace(File.separatorChar, '.'), false, DocumentationTest.class.getClassLoader());
                    tests.put(test.getSimpleName(), test);
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return tests;
    }

    /** Whether the first name is one of these classes, and each other one a class or a method in the one before it. */
    private static boolean isThere(List<String> names, Map<String, Class<?>> classes) {
        Class<?> found = classes.get(names.get(0));
        List<String> rest = names.subList(1, names.size());
        if (found == null || rest.isEmpty()) {
            return found != null;
        }
        Map<String, Class<?>> nested = Stream.of(found.getDeclaredClasses())
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        return isThere(rest, nested) || rest.size() == 1 && hasMethod(found, rest.get(0));
    }

    private static boolean hasMethod(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .anyMatch(method -> method.getName().equals(name));
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
        new StarPunkKeys().list().forEach(key -> keys.add(key.name()));
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
