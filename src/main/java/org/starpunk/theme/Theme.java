package org.starpunk.theme;

import java.util.Locale;
import java.util.stream.Stream;

/** A way in which the public pages are set. Its style sheet is made of parts that all share, and one of its own. */
public enum Theme {
    BOOK("#fdfcfa", "#1a1917"),
    POSTER("#ffffff", "#101113"),
    JOURNAL("#f5f6f1", "#131815");

    private final String light;
    private final String dark;

    Theme(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The one of a name; a name that only another release knows is the first theme. */
    public static Theme of(String name) {
        return Stream.of(values())
                .filter(theme -> theme.toString().equals(name))
                .findFirst()
                .orElse(BOOK);
    }

    /** The colour of the page, with which a browser paints what is around it. */
    public String ground(Scheme scheme) {
        return scheme == Scheme.LIGHT ? light : dark;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
