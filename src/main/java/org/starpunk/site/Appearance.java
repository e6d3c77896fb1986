package org.starpunk.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.starpunk.theme.Colour;
import org.starpunk.theme.Look;
import org.starpunk.theme.Theme;

/** How the site presents itself: its look, its language, and what is largest on its home page. */
@Embeddable
public class Appearance {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private String theme;

    /** Null: the theme's own. */
    private String accent;

    private String language;

    @Column(name = "title_leads")
    private boolean titleLeads;

    protected Appearance() {}

    /**
     * @param language in which most notes are written
     * @param titleLeads whether the title of the site is larger than the name of its author
     */
    public Appearance(Look look, Locale language, boolean titleLeads) {
        this.theme = look.theme().toString();
        this.accent = look.accent().map(Colour::toString).orElse(null);
        this.language = language.toLanguageTag();
        this.titleLeads = titleLeads;
    }

    /** What a site has that nobody has asked. */
    public static Appearance usual() {
        return new Appearance(Look.USUAL, Locale.ENGLISH, false);
    }

    /** The language of a tag such as {@code pt-BR} (BCP 47); empty when there is none of that name. */
    public static Optional<Locale> language(String tag) {
        try {
            return Optional.of(new Locale.Builder()
                            .setLanguageTag(tag.strip().replace('_', '-'))
                            .build())
                    .filter(locale -> LANGUAGES.contains(locale.getLanguage())
                            || locale.getLanguage().length() == 3);
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    public Look look() {
        return new Look(Theme.of(theme), Optional.ofNullable(accent).flatMap(Colour::of));
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public boolean titleLeads() {
        return titleLeads;
    }
}
