package org.starpunk.theme;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All of a look for a browser, as one file. Each part is a cascade layer: a rule of a later part wins, however
 * particular the earlier one is.
 *
 * @param files the text of a part, by the name of its file
 */
public record StyleSheet(UnaryOperator<String> files) {

    /** What all themes share, from the page inwards. */
    private static final List<String> PARTS = List.of("tokens", "site", "entry", "ways", "search");

    private static final String SAMPLES = "samples.css";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern BLANK = Pattern.compile("\\s*\\n\\s*");

    /** The look for which a file of that name is asked, or the samples of all themes; made anew each time. */
    public Optional<String> find(String file) {
        return file.equals(SAMPLES) ? Optional.of(samples()) : Look.of(file).map(this::of);
    }

    /** What each theme says of colours and letters, for the items of a list to choose from, in the themes' order. */
    private String samples() {
        return Stream.of(Theme.values())
                .map(theme -> Stream.of("tokens", own(theme))
                        .map(part -> shortened(file(part)))
                        .map(css -> css.substring(0, css.indexOf("\n}", css.indexOf(":root")) + 2))
                        .map(css -> css.replace(":root", ".themes>:nth-child(" + (theme.ordinal() + 1) + ")"))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    String of(Look look) {
        String accent = layer(
                "accent",
                look.accent()
                        .map(colour -> new Accent(colour, palette(look.theme())).css())
                        .orElse(""));
        return Stream.of(PARTS.stream().map(this::part), Stream.of(part(own(look.theme())), accent, part("needs")))
                .flatMap(parts -> parts)
                .collect(Collectors.joining());
    }

    /** The colours of a theme. */
    public Palette palette(Theme theme) {
        return Palette.of(List.of(file("tokens"), file(own(theme))));
    }

    private static String own(Theme theme) {
        return "theme-" + theme;
    }

    private String part(String name) {
        return layer(name, shortened(file(name)));
    }

    private String file(String name) {
        return files.apply(name + ".css");
    }

    private static String layer(String name, String rules) {
        return rules.isEmpty() ? "" : "@layer " + name + "{" + rules + "}\n";
    }

    /** Without what only its authors read. */
    private static String shortened(String css) {
        return BLANK.matcher(COMMENT.matcher(css).replaceAll(""))
                .replaceAll("\n")
                .strip();
    }
}
