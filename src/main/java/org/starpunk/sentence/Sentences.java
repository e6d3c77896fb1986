package org.starpunk.sentence;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All that StarPunk says, in one language. What the bundle of that language does not say is said in English.
 *
 * <p>The words are patterns of {@link MessageFormat}, with two traps of it taken away: an apostrophe is an apostrophe,
 * and a number has no separators.
 */
public final class Sentences {

    static final String BUNDLE = "org.starpunk.sentence.Sentences";

    private static final Map<Locale, Sentences> READ = new ConcurrentHashMap<>();

    private final Locale language;
    private final ResourceBundle words;
    private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

    private Sentences(ResourceBundle words) {
        this.words = words;
        this.language = words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    }

    /** In this language, or in English when there is no bundle of it. */
    public static Sentences in(Locale language) {
        ResourceBundle.Control noLanguageOfTheMachine =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle words = ResourceBundle.getBundle(BUNDLE, language, noLanguageOfTheMachine);
        return READ.computeIfAbsent(words.getLocale(), read -> new Sentences(words));
    }

    /** In the language of whoever the thread speaks to. */
    public static Sentences spoken() {
        return Audience.sentences();
    }

    /** The languages of which there is a bundle, sorted by their codes. */
    public static List<Locale> languages() {
        return Languages.ALL;
    }

    /** For what the JDK says in a language, such as the names of others. */
    public Locale language() {
        return language;
    }

    public String of(String key, Object... arguments) {
        return text(Sentence.of(key, arguments));
    }

    public String text(Sentence sentence) {
        String pattern = words.getString(sentence.key());
        if (sentence.arguments().isEmpty()) {
            return pattern;
        }
        Object[] arguments = sentence.arguments().stream().map(this::spelled).toArray();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Number) {
                pattern = pattern.replace("{" + i + "}", "{" + i + ",number,0}");
            }
        }
        return new MessageFormat(pattern.replace("'", "''"), language).format(arguments);
    }

    /** As people of this language write dates. */
    public DateTimeFormatter dates(Sentence pattern) {
        return dates.computeIfAbsent(text(pattern), written -> DateTimeFormatter.ofPattern(written, language));
    }

    private Object spelled(Object argument) {
        return argument instanceof Sentence sentence ? text(sentence) : argument;
    }

    /** Looked for once, when somebody asks. */
    private static final class Languages {

        private static final List<Locale> ALL = Stream.of(Locale.getISOLanguages())
                .map(Locale::new)
                .filter(language -> in(language).language().equals(language))
                .toList();
    }
}
