package org.starpunk.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.starpunk.media.MediaFile;
import org.starpunk.media.MediaLibrary;
import org.starpunk.microformats.Media;
import org.starpunk.note.Note;
import org.starpunk.site.SiteUrl;

/** The uploaded pictures that notes show. */
@Dependent
class Pictures {

    @Inject
    private MediaLibrary media;

    @Inject
    private SiteUrl site;

    /** Those of all notes of a page by their URLs, in one statement; none when no note shows one. */
    Map<String, MediaFile> of(List<Note> notes) {
        return media.byUrl(notes.stream()
                .flatMap(note -> Media.list(note.properties(), "photo", site).stream())
                .map(Media::url)
                .toList());
    }
}
