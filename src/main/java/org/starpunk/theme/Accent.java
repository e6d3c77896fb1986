package org.starpunk.theme;

/**
 * The colour that the owner chose for links, as it can be read on the grounds of a theme: where it can not, it is made
 * darker in the light scheme and lighter in the dark one, and no more than needed.
 */
public record Accent(Colour chosen, Palette palette) {

    /** WCAG 2.2, 1.4.3: of text with what it stands on. */
    static final double READABLE = 4.5;

    private static final double STEP = 0.02;

    /** How much stronger a link is under the pointer. */
    private static final double STRONGER = 0.35;

    /** The nearest colour that can be read. */
    public Colour shade(Scheme scheme) {
        Colour shade = chosen;
        for (double share = STEP; palette.leastContrast(scheme, shade) < READABLE && share <= 1; share += STEP) {
            shade = chosen.mixed(end(scheme), share);
        }
        return shade;
    }

    public boolean isShifted(Scheme scheme) {
        return !shade(scheme).equals(chosen);
    }

    private Colour strong(Scheme scheme) {
        return shade(scheme).mixed(end(scheme), STRONGER);
    }

    private static Colour end(Scheme scheme) {
        return scheme == Scheme.LIGHT ? Colour.BLACK : Colour.WHITE;
    }

    String css() {
        Colour light = shade(Scheme.LIGHT);
        Colour dark = shade(Scheme.DARK);
        return ":root{--accent:light-dark(%s,%s);--accent-strong:light-dark(%s,%s);--on-accent:light-dark(%s,%s)}"
                .formatted(light, dark, strong(Scheme.LIGHT), strong(Scheme.DARK), light.letters(), dark.letters());
    }
}
