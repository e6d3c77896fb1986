package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.starpunk.site.SiteUrl;

/** Note ⇄ permalink. */
@Dependent
public class NotePermalinks {

    private static final String PATH = "/notes/";

    private final SiteUrl site;

    @Inject
    public NotePermalinks(SiteUrl site) {
        this.site = site;
    }

    public URI of(Note note) {
        return of(note.slug());
    }

    public URI of(Slug slug) {
        return site.resolve(PATH + slug);
    }

    /** The slug that a permalink of this site ends with, in every spelling that visitors may use; empty for any other URL. */
    public Optional<Slug> slug(String permalink) {
        return site.path(permalink)
                .filter(path -> path.startsWith(PATH))
                .map(path -> path.substring(PATH.length()).replaceFirst("/$", ""))
                .flatMap(Slug::parse);
    }
}
