package org.starpunk.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour of sRGB, as CSS writes it: {@code #a4341f}. */
public record Colour(int red, int green, int blue) {

    public static final Colour BLACK = new Colour(0, 0, 0);

    public static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("(?i)#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})");

    public static Optional<Colour> of(String written) {
        Matcher hex = HEX.matcher(written.strip());
        return hex.matches()
                ? Optional.of(new Colour(channel(hex.group(1)), channel(hex.group(2)), channel(hex.group(3))))
                : Optional.empty();
    }

    private static int channel(String digits) {
        return Integer.parseInt(digits, 16);
    }

    /** From 1, for the same, to 21, for black on white (WCAG 2.2, contrast ratio). */
    public double contrast(Colour other) {
        double mine = luminance();
        double theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    /** WCAG 2.2, relative luminance. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /**
     * The same with something of another colour.
     *
     * @param share of the other one, from 0 to 1
     */
    public Colour mixed(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int mine, int theirs, double share) {
        return (int) Math.round(mine + (theirs - mine) * share);
    }

    /** Black or white, whichever can be read on this. */
    public Colour letters() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }

    /** Without the hash. */
    public String digits() {
        return String.format(Locale.ROOT, "%02x%02x%02x", red, green, blue);
    }

    @Override
    public String toString() {
        return "#" + digits();
    }
}
