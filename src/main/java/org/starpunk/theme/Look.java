package org.starpunk.theme;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a site looks: a theme, and the colour of its links.
 *
 * @param accent the theme's own when empty
 */
public record Look(Theme theme, Optional<Colour> accent) {

    public static final Look USUAL = new Look(Theme.BOOK, Optional.empty());

    private static final Pattern FILE = Pattern.compile("([a-z]+)(?:-([0-9a-f]{6}))?\\.css");

    /** The one whose style sheet is a file of that name. */
    static Optional<Look> of(String file) {
        Matcher name = FILE.matcher(file);
        return name.matches()
                ? Stream.of(Theme.values())
                        .filter(theme -> theme.toString().equals(name.group(1)))
                        .findFirst()
                        .map(theme -> new Look(
                                theme, Optional.ofNullable(name.group(2)).flatMap(Colour::of)))
                : Optional.empty();
    }

    /** The name of its style sheet, from which that is made. */
    public String file() {
        return theme + accent.map(colour -> "-" + colour.digits()).orElse("") + ".css";
    }
}
