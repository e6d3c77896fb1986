package org.starpunk.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.starpunk.http.Representation;
import org.starpunk.theme.Colour;
import org.starpunk.theme.Theme;

/**
 * What other sites show for a note without a photo: its title or how it begins, who wrote it, and where.
 *
 * @param place the address of the site, without what only machines need
 */
record Card(
        String title,
        String author,
        String place,
        Theme theme,
        Colour ground,
        Colour ink,
        Colour quiet,
        Colour accent) {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 84;
    private static final int BAR = 20;
    private static final int LARGEST = 92;
    private static final int SMALLEST = 40;
    private static final int STEP = 4;
    private static final int SMALL = 32;
    private static final float LEADING = 1.16f;
    private static final int LINE = WIDTH - 2 * MARGIN;
    private static final int NARROWER = 30;
    private static final int ROOM = HEIGHT - 2 * MARGIN - 2 * SMALL;

    /** Changes with anything that is to be seen. */
    String version() {
        return Representation.digest(toString().getBytes(StandardCharsets.UTF_8));
    }

    BufferedImage draw(Font titles, Font plain) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(awt(ground));
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(awt(accent));
            graphics.fillRect(0, 0, WIDTH, BAR);
            title(graphics, titles);
            signature(graphics, plain);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void title(Graphics2D graphics, Font font) {
        graphics.setColor(awt(ink));
        FontRenderContext context = graphics.getFontRenderContext();
        String text = Lettering.shown(font, title);
        int size = LARGEST;
        while (lines(text, font.deriveFont((float) size), context, LINE).size() * size * LEADING > ROOM
                && size > SMALLEST) {
            size -= STEP;
        }
        List<TextLayout> lines = balanced(text, font.deriveFont((float) size), context);
        float y = BAR + MARGIN;
        for (TextLayout line : lines.subList(0, Math.min(lines.size(), (int) (ROOM / (size * LEADING))))) {
            y += size * LEADING;
            line.draw(graphics, start(line), y - size * (LEADING - 1));
        }
    }

    /** As many lines as are needed, and as even as they can be. */
    private static List<TextLayout> balanced(String text, Font font, FontRenderContext context) {
        List<TextLayout> lines = lines(text, font, context, LINE);
        List<TextLayout> narrower = lines;
        for (int width = LINE; narrower.size() == lines.size() && width > LINE / 2; width -= NARROWER) {
            lines = narrower;
            narrower = lines(text, font, context, width);
        }
        return lines;
    }

    private static List<TextLayout> lines(String text, Font font, FontRenderContext context, int width) {
        List<TextLayout> lines = new ArrayList<>();
        if (!text.isEmpty()) {
            AttributedString letters = new AttributedString(text, Map.of(TextAttribute.FONT, font));
            LineBreakMeasurer measurer = new LineBreakMeasurer(letters.getIterator(), context);
            while (measurer.getPosition() < text.length()) {
                lines.add(measurer.nextLayout(width));
            }
        }
        return lines;
    }

    private void signature(Graphics2D graphics, Font font) {
        Font small = font.deriveFont((float) SMALL);
        FontRenderContext context = graphics.getFontRenderContext();
        List<TextLayout> name = lines(Lettering.shown(small, author), small.deriveFont(Font.BOLD), context, LINE);
        List<TextLayout> address = lines(Lettering.shown(small, place), small, context, LINE);
        float y = HEIGHT - MARGIN + SMALL / 2f;
        if (!name.isEmpty()) {
            graphics.setColor(awt(ink));
            name.get(0).draw(graphics, MARGIN, y);
        }
        if (!address.isEmpty()) {
            graphics.setColor(awt(quiet));
            TextLayout line = address.get(0);
            line.draw(graphics, WIDTH - MARGIN - line.getAdvance(), y);
        }
    }

    /** Lines from right to left begin on the right; the blank at the end of one is on its left. */
    private static float start(TextLayout line) {
        return line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getAdvance();
    }

    private static Color awt(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
