package org.starpunk.entry;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.content.ContentRenderer;
import org.starpunk.content.Excerpt;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PublicProperties;
import org.starpunk.note.Note;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.Sentences;
import org.starpunk.site.SiteUrl;

/** What a note is called where something must stand: by a browser, or in Atom. Most notes have no name. */
public final class EntryTitle {

    private static final Sentence DATE = Sentence.of("microformats.label.timePattern");

    private EntryTitle() {}

    /**
     * Its name, or else its first words, what it does or has, what is to be seen or heard, or its date: a draft may have
     * that of its first day alone.
     *
     * @param words of the content, or its beginning
     * @param zone of the site, in which people read its date everywhere else, too
     * @param maxLength of what is no name
     */
    public static String of(Note note, String words, SiteUrl site, ZoneId zone, int maxLength) {
        return find(note, words, site, maxLength).orElseGet(() -> Sentences.spoken()
                .dates(DATE)
                .format(EntryDates.published(note, zone).atZoneSameInstant(zone)));
    }

    /** The same, of a note that is not shown. */
    public static String of(Note note, SiteUrl site, ZoneId zone, int maxLength) {
        return of(note, ContentRenderer.firstWords(note.content()), site, zone, maxLength);
    }

    /** The same without its date: empty when it has nothing else to be called by. */
    public static Optional<String> find(Note note, String words, SiteUrl site, int maxLength) {
        return note.name()
                .or(() -> line(note.summary().or(() -> Optional.of(words)), maxLength))
                .or(() -> PublicProperties.of(note.properties(), site).headline())
                .or(() -> alt(note, site, maxLength));
    }

    /** Whether a note has nothing else to be called by. */
    public static boolean isDate(Note note, SiteUrl site) {
        return find(note, ContentRenderer.firstWords(note.content()), site, 1).isEmpty();
    }

    private static Optional<String> alt(Note note, SiteUrl site, int maxLength) {
        return Stream.of(Property.PHOTO, Property.VIDEO, Property.AUDIO)
                .flatMap(property -> Media.list(note.properties(), property, site).stream())
                .flatMap(file -> line(Optional.of(file.alt()), maxLength).stream())
                .findFirst();
    }

    /** Empty where there are only blanks, of whatever kind. */
    private static Optional<String> line(Optional<String> text, int maxLength) {
        return text.map(all -> Excerpt.of(all, maxLength)).filter(line -> !line.isEmpty());
    }
}
