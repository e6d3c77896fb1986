package org.starpunk.drawing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.theme.Theme;

/**
 * The fonts that there are to draw with: those of this computer, which may have none at all, and the one for titles that
 * StarPunk brings along for browsers.
 */
@ApplicationScoped
class Lettering {

    private static final Logger LOGGER = Logger.getLogger(Lettering.class.getName());

    private static final String OF_TITLES = "/static/dm-serif-display.woff";

    /** So much of a text must be there: some signs less, such as an emoji, leave it readable. */
    private static final double ENOUGH = 0.9;

    @Inject
    private ServletContext context;

    private Optional<Font> titles;
    private Optional<Boolean> works = Optional.empty();

    /** The font for titles in a theme, if there is one that has the letters of this text. */
    Optional<Font> title(Theme theme, String text) {
        if (!works()) {
            return Optional.empty();
        }
        Font ofComputer = theme == Theme.POSTER
                ? new Font(Font.SANS_SERIF, Font.BOLD, 1)
                : new Font(Font.SERIF, theme == Theme.BOOK ? Font.BOLD : Font.PLAIN, 1);
        return (theme == Theme.JOURNAL ? titles : Optional.<Font>empty())
                .filter(font -> font.canDisplayUpTo(text) < 0)
                .or(() -> Optional.of(ofComputer))
                .filter(font -> shown(font, text).length() >= ENOUGH * text.length());
    }

    /** The font for all other words. */
    Font plain(Theme theme) {
        return new Font(theme == Theme.BOOK ? Font.SERIF : Font.SANS_SERIF, Font.PLAIN, 1);
    }

    /** What a font can show of a text. */
    static String shown(Font font, String text) {
        return text.codePoints()
                .filter(font::canDisplay)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Whether this Java can set letters at all; found out once. */
    private synchronized boolean works() {
        if (works.isEmpty()) {
            works = Optional.of(load());
        }
        return works.get();
    }

    private boolean load() {
        try (InputStream woff = context.getResourceAsStream(OF_TITLES)) {
            byte[] font = WebFont.openType(woff.readAllBytes());
            titles = Optional.of(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(font)));
            return new Font(Font.SERIF, Font.PLAIN, 1).canDisplay('a');
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError e) {
            // A Java without a font library says so by errors as well.
            LOGGER.log(
                    Level.INFO,
                    "This computer has no fonts: notes without a photo have no picture on other sites ({0})",
                    e.toString());
            titles = Optional.empty();
            return false;
        }
    }
}
