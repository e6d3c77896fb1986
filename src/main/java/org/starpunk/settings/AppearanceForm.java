package org.starpunk.settings;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.Appearance;
import org.starpunk.theme.Accent;
import org.starpunk.theme.Colour;
import org.starpunk.theme.Look;
import org.starpunk.theme.StyleSheet;
import org.starpunk.theme.Theme;
import org.starpunk.view.Page;

/** What the owner says about how the site presents itself. */
public final class AppearanceForm {

    private final Look saved;
    private final StyleSheet styleSheet;

    private String theme;
    private String accent;
    private String language;
    private boolean titleLeads;

    AppearanceForm(Appearance appearance, StyleSheet styleSheet) {
        this.saved = appearance.look();
        this.styleSheet = styleSheet;
        theme = saved.theme().toString();
        accent = saved.accent().map(Colour::toString).orElse("");
        language = appearance.language().toLanguageTag();
        titleLeads = appearance.titleLeads();
    }

    /** Once nothing of it was refused. */
    Appearance read() {
        return new Appearance(
                new Look(Theme.of(theme), Colour.of(accent)),
                Appearance.language(language).orElseThrow(),
                titleLeads);
    }

    public void validateAccent(FacesContext context, UIComponent field, Object typed) {
        String colour = (String) typed;
        if (!colour.isBlank() && Colour.of(colour).isEmpty()) {
            throw Page.invalid(Sentence.of("settings.accentInvalid"));
        }
    }

    /** What became of the owner's colour; none when the theme's own is used. */
    public List<LinkColour> getLinkColours() {
        return saved.accent().stream()
                .map(colour -> new Accent(colour, styleSheet.palette(saved.theme())))
                .flatMap(LinkColour::of)
                .toList();
    }

    public List<SelectItem> getThemes() {
        return Stream.of(Theme.values())
                .map(choice -> new SelectItem(choice.toString(), name(choice).toString()))
                .toList();
    }

    private static Sentence name(Theme theme) {
        return switch (theme) {
            case BOOK -> Sentence.of("settings.label.themeBook");
            case POSTER -> Sentence.of("settings.label.themePoster");
            case JOURNAL -> Sentence.of("settings.label.themeJournal");
        };
    }

    /** To choose from, with their names. */
    public List<Locale> getLanguages() {
        return Stream.of(Locale.getISOLanguages()).map(Locale::new).toList();
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isTitleLeads() {
        return titleLeads;
    }

    public void setTitleLeads(boolean titleLeads) {
        this.titleLeads = titleLeads;
    }
}
