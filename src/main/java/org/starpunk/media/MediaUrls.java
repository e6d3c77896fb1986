package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.starpunk.site.SiteUrl;

/** File ⇄ URL. */
@Dependent
public class MediaUrls {

    private static final String PATH = "/media/";

    private final SiteUrl site;

    @Inject
    public MediaUrls(SiteUrl site) {
        this.site = site;
    }

    public URI of(String file) {
        return site.resolve(PATH + file);
    }

    /** The file whose URL this is; empty for any other URL. */
    public Optional<String> file(String url) {
        return site.path(url)
                .filter(path -> path.startsWith(PATH))
                .map(path -> path.substring(PATH.length()))
                .filter(file -> MediaName.parse(file).isPresent());
    }
}
