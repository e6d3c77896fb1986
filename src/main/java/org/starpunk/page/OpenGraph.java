package org.starpunk.page;

import java.util.Locale;
import java.util.Optional;
import org.starpunk.entry.Entry;
import org.starpunk.entry.Photo;
import org.starpunk.microformats.Moment;

/**
 * What other sites may show of a page when somebody links to it.
 *
 * @param published empty unless the page is a note
 * @see <a href="https://ogp.me/">The Open Graph protocol</a>
 */
public record OpenGraph(
        String siteName,
        String locale,
        String type,
        String title,
        String url,
        String description,
        Optional<Image> image,
        Optional<String> published,
        Optional<String> updated) {

    private static final int CARD_WIDTH = 1200;
    private static final int CARD_HEIGHT = 630;

    /**
     * Of a note.
     *
     * @param card the address of the picture that is drawn for it, if there is one
     */
    static OpenGraph of(Frame frame, Entry entry, Optional<String> card) {
        return new OpenGraph(
                frame.siteTitle(),
                locale(frame),
                "article",
                entry.title(),
                entry.url(),
                entry.description(),
                entry.photos().stream().findFirst().map(Image::of).or(() -> card.map(url -> Image.drawn(url, entry))),
                Optional.of(entry.published().datetime()),
                entry.updated().map(Moment::datetime));
    }

    /** Of the home page, which is about its author. */
    static OpenGraph ofHome(Frame frame) {
        return new OpenGraph(
                frame.siteTitle(),
                locale(frame),
                "website",
                frame.siteTitle(),
                frame.home(),
                frame.author().note(),
                frame.photo().map(url -> Image.ofAuthor(url, frame.author().name())),
                Optional.empty(),
                Optional.empty());
    }

    /** With an underscore, as the protocol has it. */
    private static String locale(Frame frame) {
        Locale language = frame.appearance().language();
        return language.getCountry().isEmpty()
                ? language.getLanguage()
                : language.getLanguage() + "_" + language.getCountry();
    }

    /**
     * A picture of the page.
     *
     * @param large whether it says something in full width
     */
    public record Image(String url, String alt, Optional<Integer> width, Optional<Integer> height, boolean large) {

        static Image of(Photo photo) {
            return new Image(photo.url(), photo.alt(), photo.width(), photo.height(), true);
        }

        static Image drawn(String url, Entry entry) {
            return new Image(url, entry.title(), Optional.of(CARD_WIDTH), Optional.of(CARD_HEIGHT), true);
        }

        static Image ofAuthor(String url, String name) {
            return new Image(url, name, Optional.empty(), Optional.empty(), false);
        }
    }
}
