package org.starpunk.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle and the code say the same: each key that one of them has, the other has too, with its arguments. */
class BundleTest {

    private static final Path DIRECTORY = Path.of("src/main/resources/org/starpunk/sentence");

    /** By the name of its file. */
    private static final Map<String, TreeMap<String, String>> BUNDLES = read();

    private static final TreeMap<String, String> BUNDLE = BUNDLES.get("Sentences.properties");

    private static final List<SentenceCall> CALLS = SentenceCall.all();

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[,}]");

    /** How it ends is said by the sentence in it. */
    private static final Pattern WITH_A_SENTENCE = Pattern.compile("(.*[:.}] )?\\{\\d}");

    @Test
    void every_call_names_its_keys() {
        assertThat(CALLS).hasSizeGreaterThan(100).allMatch(call -> !call.keys().isEmpty());
    }

    @Test
    void every_key_that_is_used_exists_and_every_key_that_exists_is_used() {
        Set<String> used =
                CALLS.stream().flatMap(call -> call.keys().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(BUNDLE.keySet());
    }

    @Test
    void a_key_stands_where_something_is_said() {
        Set<String> rooms = BUNDLE.keySet().stream().map(BundleTest::room).collect(Collectors.toSet());
        for (Path file : SentenceCall.sources(".java", ".jte", ".xhtml")) {
            List<String> said = CALLS.stream()
                    .filter(call -> call.file().equals(file))
                    .flatMap(call -> Stream.concat(call.keys().stream(), SentenceCall.keys(call.text()).stream()))
                    .toList();
            assertThat(SentenceCall.keys(SentenceCall.read(file)))
                    .as(file.toString())
                    .filteredOn(key -> rooms.contains(room(key)))
                    .allMatch(said::contains);
        }
    }

    @Test
    void the_number_of_arguments_fits() {
        for (SentenceCall call : CALLS) {
            assertThat(call.keys())
                    .as("%s in %s", call.text(), call.file())
                    .allMatch(key -> arguments(BUNDLE.get(key)) == call.arguments());
        }
    }

    @Test
    void the_arguments_of_a_sentence_are_counted_from_zero() {
        assertThat(BUNDLE).allSatisfy((key, words) -> assertThat(IntStream.range(0, arguments(words)))
                .allMatch(index -> words.contains("{" + index)));
    }

    @Test
    void every_language_says_all_that_english_says() {
        assertThat(BUNDLES).hasSizeGreaterThan(1).allSatisfy((file, bundle) -> {
            assertThat(bundle.keySet()).as(file).isEqualTo(BUNDLE.keySet());
            assertThat(bundle).allSatisfy((key, words) -> assertThat(indices(words))
                    .as("arguments of %s in %s", key, file)
                    .isEqualTo(indices(BUNDLE.get(key))));
        });
    }

    @Test
    void a_key_begins_with_a_room_and_the_rooms_are_sorted() throws IOException {
        assertThat(BUNDLE.keySet())
                .allMatch(key -> Files.isDirectory(Path.of("src/main/java/org/starpunk", room(key))));
        for (String file : BUNDLES.keySet()) {
            assertThat(Files.readAllLines(DIRECTORY.resolve(file)).stream().map(line -> line.replaceFirst("=.*", "")))
                    .as(file)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_full_sentence_begins_with_a_capital_and_ends_with_a_full_stop() {
        assertThat(inAllLanguages())
                .filteredOn(entry -> !isLabel(entry.getKey())
                        && !WITH_A_SENTENCE.matcher(entry.getValue()).matches())
                .isNotEmpty()
                .allSatisfy(entry -> IntStream.of(0, 1, 2).forEach(number -> assertThat(spoken(entry, number))
                        .as(entry.getKey())
                        .matches("(?s)[\\p{Lu}\\d#\"].*\\.")));
    }

    @Test
    void a_label_has_no_full_stop() {
        assertThat(inAllLanguages())
                .filteredOn(entry -> isLabel(entry.getKey()) && !entry.getKey().endsWith("Pattern"))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.getValue()).as(entry.getKey()).matches("[^ ]|[^ ].*[^. ]"));
    }

    @Test
    void no_sentence_says_what_is_none() {
        assertThat(BUNDLE.values())
                .noneMatch(words -> words.matches("(?i).*(\\bis none\\b|\\bcannot be there\\b|end before).*"));
    }

    /** Where an argument stands in a choice, the words are a pattern twice. */
    @Test
    void no_choice_has_an_apostrophe() {
        assertThat(inAllLanguages())
                .extracting(Map.Entry::getValue)
                .noneMatch(words -> words.contains(",choice,") && words.contains("'"));
    }

    private static boolean isLabel(String key) {
        return key.contains(".label.");
    }

    private static String room(String key) {
        return key.replaceFirst("\\..*", "");
    }

    private static List<Map.Entry<String, String>> inAllLanguages() {
        return BUNDLES.values().stream()
                .flatMap(bundle -> bundle.entrySet().stream())
                .toList();
    }

    /** How many arguments the words need. */
    private static int arguments(String words) {
        return indices(words).stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    private static Set<Integer> indices(String words) {
        return ARGUMENT.matcher(words)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }

    /** As somebody reads it, with such a number wherever it needs one, and a hash sign in place of every text. */
    private static String spoken(Map.Entry<String, String> entry, int number) {
        Object[] arguments = IntStream.range(0, arguments(entry.getValue()))
                .mapToObj(index -> entry.getValue().contains("{" + index + ",") ? (Object) number : "#")
                .toArray();
        return arguments.length == 0
                ? entry.getValue()
                : new MessageFormat(entry.getValue().replace("'", "''"), Locale.ENGLISH).format(arguments);
    }

    private static Map<String, TreeMap<String, String>> read() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), BundleTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TreeMap<String, String> bundle = new TreeMap<>();
        properties.forEach((key, words) -> bundle.put((String) key, (String) words));
        return bundle;
    }
}
