package org.starpunk.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.starpunk.media.MediaLibrary;
import org.starpunk.microformats.Media;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.site.SiteUrl;

/** The uploaded files that notes show. */
@Dependent
public class Uploads {

    @Inject
    private MediaLibrary media;

    @Inject
    private SiteUrl site;

    /** Those of all notes of a page or a feed in one statement; none when no note shows one. */
    public UploadedFiles of(List<Note> notes) {
        return new UploadedFiles(
                media.byUrl(notes.stream().flatMap(note -> urls(note, site)).toList()));
    }

    /** The files that a note shows, those that play first. */
    static Stream<String> urls(Note note, SiteUrl site) {
        return Stream.of(Property.AUDIO, Property.VIDEO, Property.PHOTO)
                .flatMap(property -> Media.list(note.properties(), property, site).stream())
                .map(Media::url)
                .distinct();
    }
}
