package org.starpunk.library;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.media.MediaName;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.site.SiteUrl;

/**
 * Reads which uploads a note uses: those whose address, or whose smaller copy's, stands in any of its properties or in its
 * text; of very many only the first {@value #MAX_USES}. It reads in one pass, however a text was made up: it does so while
 * the note is stored.
 */
@Dependent
class MediaUses {

    static final int MAX_USES = 1000;

    private static final Pattern MARKDOWN_WITHOUT_ALT = Pattern.compile("!\\[\\s{0,100}+]\\(<?([^\\s)>]{1,2000}+)");

    private static final Pattern HTML = Pattern.compile("(?i)<img\\b([^<>]{0,2000}+)>");

    /** {@code alt=""} is said on purpose: there is nothing to see. */
    private static final Pattern ALT = Pattern.compile("(?i)\\balt\\b");

    private final SiteUrl site;

    @Inject
    MediaUses(SiteUrl site) {
        this.site = site;
    }

    Set<MediaUse> of(Note note) {
        Map<String, Optional<Gap>> uses = new HashMap<>();
        put(uses, uploads(note.properties().toString()), Optional.empty());
        put(uses, uploads(note.content().source()), Optional.empty());
        put(
                uses,
                Media.list(note.properties(), Property.PHOTO, site).stream()
                        .filter(photo -> photo.alt().isBlank())
                        .flatMap(photo -> uploads(photo.url())),
                Optional.of(Gap.PHOTO));
        put(uses, withoutAlt(note.content()), Optional.of(Gap.TEXT));
        return uses.entrySet().stream()
                .map(use -> new MediaUse(use.getKey(), use.getValue()))
                .collect(Collectors.toSet());
    }

    private static void put(Map<String, Optional<Gap>> uses, Stream<String> uploads, Optional<Gap> gap) {
        uploads.filter(upload -> uses.size() < MAX_USES || uses.containsKey(upload))
                .forEach(upload -> uses.put(upload, gap));
    }

    private static Stream<String> withoutAlt(Content content) {
        if (content.format() == ContentFormat.TEXT) {
            return Stream.of();
        }
        Stream<String> markdown = found(MARKDOWN_WITHOUT_ALT, content);
        Stream<String> html =
                found(HTML, content).filter(image -> !ALT.matcher(image).find());
        return Stream.concat(markdown, html).flatMap(MediaUses::uploads);
    }

    private static Stream<String> found(Pattern image, Content content) {
        return image.matcher(content.source()).results().map(found -> found.group(1));
    }

    private static Stream<String> uploads(String text) {
        return MediaName.list(text).map(MediaName::id);
    }
}
