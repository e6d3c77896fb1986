package org.starpunk.settings;

import java.util.stream.Stream;
import org.starpunk.sentence.Sentence;
import org.starpunk.theme.Accent;
import org.starpunk.theme.Colour;
import org.starpunk.theme.Scheme;

/** What the owner's accent became on the grounds of a scheme. */
public record LinkColour(Scheme scheme, Colour colour, Colour ground, boolean shifted) {

    static Stream<LinkColour> of(Accent accent) {
        return Stream.of(Scheme.values())
                .map(scheme -> new LinkColour(
                        scheme,
                        accent.shade(scheme),
                        accent.palette().get(scheme, "ground"),
                        accent.isShifted(scheme)));
    }

    public String text() {
        return sentence().toString();
    }

    private Sentence sentence() {
        String name = colour.toString();
        if (scheme == Scheme.LIGHT) {
            return shifted
                    ? Sentence.of("settings.accentOnLightShifted", name)
                    : Sentence.of("settings.accentOnLight", name);
        }
        return shifted ? Sentence.of("settings.accentOnDarkShifted", name) : Sentence.of("settings.accentOnDark", name);
    }
}
