package org.starpunk.tag;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.starpunk.site.SiteUrl;

/** Where the pages of tags are. */
@Dependent
public class TagPermalinks {

    private static final String PATH = "/tags/";

    private final SiteUrl site;

    @Inject
    public TagPermalinks(SiteUrl site) {
        this.site = site;
    }

    public URI of(Tag tag) {
        return of(List.of(tag));
    }

    /** Where every tag is named. */
    public URI index() {
        return site.resolve("/tags");
    }

    /** The page of the notes that carry all of these tags: {@code /tags/a+b}. */
    public URI of(List<Tag> tags) {
        return site.resolve(
                PATH + tags.stream().map(tag -> TagSlug.encode(tag.slug())).collect(Collectors.joining("+")));
    }
}
