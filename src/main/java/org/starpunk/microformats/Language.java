package org.starpunk.microformats;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a language, as HTML takes it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5646">RFC 5646</a>
 */
public final class Language {

    private static final int MAX_LENGTH = 35;

    private Language() {}

    /** In its usual spelling; empty for what is none. */
    public static Optional<String> of(String text) {
        String name = text.strip().replace('_', '-');
        if (name.isEmpty() || name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(name).build())
                    .filter(language -> !language.getLanguage().isEmpty())
                    .map(Locale::toLanguageTag);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
