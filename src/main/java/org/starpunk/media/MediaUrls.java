package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.starpunk.site.SiteUrl;

/** Name of a file ⇄ URL. */
@Dependent
public class MediaUrls {

    static final String PATH = "/media/";

    private final SiteUrl site;

    @Inject
    public MediaUrls(SiteUrl site) {
        this.site = site;
    }

    public URI of(MediaName name) {
        return site.resolve(PATH + name);
    }

    /** The file whose URL this is; empty for any other URL. */
    public Optional<MediaName> name(String url) {
        return site.path(url)
                .filter(path -> path.startsWith(PATH))
                .flatMap(path -> MediaName.parse(path.substring(PATH.length())));
    }
}
