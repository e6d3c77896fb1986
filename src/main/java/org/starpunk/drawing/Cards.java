package org.starpunk.drawing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ServiceUnavailableException;
import java.awt.Font;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.starpunk.entry.Entry;
import org.starpunk.http.Representation;
import org.starpunk.microformats.WebUrl;
import org.starpunk.site.Appearance;
import org.starpunk.site.Author;
import org.starpunk.site.SiteUrl;
import org.starpunk.theme.Accent;
import org.starpunk.theme.Look;
import org.starpunk.theme.Palette;
import org.starpunk.theme.Scheme;
import org.starpunk.theme.StyleSheet;
import org.starpunk.theme.Theme;

/** The cards of notes without a photo. Drawn when somebody asks, one at a time; the last ones are kept. */
@ApplicationScoped
public class Cards {

    private static final int KEPT = 64;

    private static final int TITLE = 160;

    private static final long SECONDS_UNTIL_RETRY = 10;

    private final Cache<String, Representation> drawn =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final Turns turns = new Turns();

    private final Map<Theme, Palette> palettes = new ConcurrentHashMap<>();

    @Inject
    private Lettering lettering;

    @Inject
    private StyleSheet styleSheet;

    @Inject
    private SiteUrl url;

    /** The address of an entry's card; empty when it has a photo, or when its letters cannot be drawn here. */
    public Optional<String> address(Entry entry, Author author, Appearance appearance) {
        return Optional.of(card(entry, author, appearance))
                .filter(card -> entry.photos().isEmpty() && font(card).isPresent())
                .map(card -> entry.url() + "/card/" + card.version() + ".png");
    }

    /** Drawn now, if it is not there yet; 503 while too many others wait for theirs. */
    Optional<Representation> find(Entry entry, Author author, Appearance appearance) {
        Card card = card(entry, author, appearance);
        return font(card).map(font -> Optional.ofNullable(drawn.getIfPresent(card.version()))
                .or(() -> turns.take(() -> drawn.get(card.version(), version -> draw(card, font))))
                .orElseThrow(() -> new ServiceUnavailableException(SECONDS_UNTIL_RETRY)));
    }

    String version(Entry entry, Author author, Appearance appearance) {
        return card(entry, author, appearance).version();
    }

    private Optional<Font> font(Card card) {
        return lettering.title(card.theme(), card.title());
    }

    private Representation draw(Card card, Font font) {
        return Png.of(card.draw(font, lettering.plain(card.theme())));
    }

    private Card card(Entry entry, Author author, Appearance appearance) {
        Look look = appearance.look();
        Palette palette = palettes.computeIfAbsent(look.theme(), styleSheet::palette);
        return new Card(
                entry.title(TITLE),
                author.name(),
                WebUrl.display(url.toString()),
                look.theme(),
                palette.get(Scheme.LIGHT, "ground"),
                palette.get(Scheme.LIGHT, "ink"),
                palette.get(Scheme.LIGHT, "ink-quiet"),
                look.accent()
                        .map(colour -> new Accent(colour, palette).shade(Scheme.LIGHT))
                        .orElseGet(() -> palette.get(Scheme.LIGHT, "accent")));
    }
}
