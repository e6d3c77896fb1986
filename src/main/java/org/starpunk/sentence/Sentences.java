package org.starpunk.sentence;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * All that StarPunk says, in one language. What the bundle of that language does not say is said in English.
 *
 * <p>The words are patterns of {@link MessageFormat}, with two traps of it taken away: an apostrophe is an apostrophe,
 * and a number has no separators.
 */
public final class Sentences {

    static final String BUNDLE = "org.starpunk.sentence.Sentences";

    private static final Sentences SPOKEN = in(Locale.ENGLISH);

    private final Locale language;
    private final ResourceBundle words;

    private Sentences(Locale language, ResourceBundle words) {
        this.language = language;
        this.words = words;
    }

    public static Sentences in(Locale language) {
        ResourceBundle.Control noLanguageOfTheMachine =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Sentences(language, ResourceBundle.getBundle(BUNDLE, language, noLanguageOfTheMachine));
    }

    /** In the language of the site. */
    public static Sentences spoken() {
        return SPOKEN;
    }

    /** For dates, whose patterns are in the bundle, too. */
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

    private Object spelled(Object argument) {
        return argument instanceof Sentence sentence ? text(sentence) : argument;
    }
}
