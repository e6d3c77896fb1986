package org.starpunk.drawing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.starpunk.http.Representation;
import org.starpunk.media.MediaPictures;
import org.starpunk.site.Site;
import org.starpunk.theme.Accent;
import org.starpunk.theme.Colour;
import org.starpunk.theme.Look;
import org.starpunk.theme.Palette;
import org.starpunk.theme.Scheme;
import org.starpunk.theme.StyleSheet;

/** The icons of the site, each size drawn once for each photo and colour. */
@ApplicationScoped
class Icons {

    private static final Logger LOGGER = Logger.getLogger(Icons.class.getName());

    private static final int KEPT = 12;

    private final Cache<Wanted, Representation> drawn =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    @Inject
    private MediaPictures pictures;

    @Inject
    private StyleSheet styleSheet;

    /** @param round whether its corners are cut off; a phone cuts them itself */
    Representation of(Site site, int size, boolean round) {
        Look look = site.appearance().look();
        Palette palette = styleSheet.palette(look.theme());
        Colour accent = look.accent()
                .map(colour -> new Accent(colour, palette).shade(Scheme.LIGHT))
                .orElseGet(() -> palette.get(Scheme.LIGHT, "accent"));
        return drawn.get(new Wanted(site.author().photo(), accent, size, round), this::draw);
    }

    private Representation draw(Wanted wanted) {
        return Png.of(new Icon(photo(wanted.photo()), wanted.accent()).draw(wanted.size(), wanted.round()));
    }

    /** Empty unless it is an upload: nothing is fetched from other sites. */
    private Optional<BufferedImage> photo(String url) {
        try (InputStream bytes = pictures.openSmall(url).orElse(InputStream.nullInputStream())) {
            return Optional.ofNullable(ImageIO.read(bytes));
        } catch (IOException e) {
            LOGGER.log(Level.INFO, "The photo of the author is no picture for an icon ({0})", e.toString());
            return Optional.empty();
        }
    }

    private record Wanted(String photo, Colour accent, int size, boolean round) {}
}
