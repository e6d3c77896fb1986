package org.starpunk.microformats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.SiteUrl;

/**
 * What is said in a film, as WebVTT.
 *
 * @param kind as HTML has it
 * @param language empty when it is not known
 * @param isOwn whether it is a file of this site: browsers take no other along with a film
 */
public record Captions(String url, String kind, Optional<String> language, String label, boolean isOwn) {

    private static final Set<String> KINDS = Set.of("captions", "subtitles", "descriptions", "chapters");

    static List<Captions> list(PropertyValue recording, SiteUrl site) {
        return recording.members("captions").stream()
                .flatMap(captions -> of(captions, site).stream())
                .toList();
    }

    private static Optional<Captions> of(PropertyValue value, SiteUrl site) {
        Optional<String> language = value.memberText(Property.LANG.toString())
                .or(() -> value.memberText("srclang"))
                .flatMap(Language::of);
        Optional<String> kind = value.memberText("kind").filter(KINDS::contains);
        return Media.of(value, site)
                .map(file -> new Captions(
                        file.url(),
                        // Subtitles without a language would be no HTML.
                        kind.filter(any -> language.isPresent() || !any.equals("subtitles"))
                                .orElse("captions"),
                        language,
                        value.memberText("label").orElseGet(() -> language.map(Captions::name)
                                .orElseGet(() -> Sentence.of("microformats.label.captions")
                                        .toString())),
                        file.url().startsWith(site.toString())));
    }

    private static String name(String language) {
        Locale spoken = Sentences.spoken().language();
        return Locale.forLanguageTag(language).getDisplayName(spoken);
    }
}
