package org.starpunk.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of a theme in both schemes, by their names in its style sheet. */
public final class Palette {

    /** What text stands on. */
    public static final List<String> GROUNDS = List.of("ground", "ground-raised", "ground-sunken");

    private static final Pattern TOKEN =
            Pattern.compile("--([\\w-]+):\\s*light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)");

    private final Map<Scheme, Map<String, Colour>> colours =
            Map.of(Scheme.LIGHT, new HashMap<>(), Scheme.DARK, new HashMap<>());

    private Palette() {}

    /** Of the texts of style sheets: what a later one says counts. */
    static Palette of(List<String> sheets) {
        Palette palette = new Palette();
        Matcher token = TOKEN.matcher(String.join("\n", sheets));
        while (token.find()) {
            palette.put(Scheme.LIGHT, token.group(1), token.group(2));
            palette.put(Scheme.DARK, token.group(1), token.group(3));
        }
        return palette;
    }

    private void put(Scheme scheme, String name, String colour) {
        colours.get(scheme).put(name, Colour.of(colour).orElseThrow());
    }

    public Colour get(Scheme scheme, String name) {
        return colours.get(scheme).get(name);
    }

    /** On whichever ground of a scheme it is hardest to read. */
    double leastContrast(Scheme scheme, Colour letters) {
        return GROUNDS.stream()
                .mapToDouble(ground -> letters.contrast(get(scheme, ground)))
                .min()
                .orElseThrow();
    }
}
