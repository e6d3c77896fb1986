package org.starpunk.entry;

import java.util.Optional;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagPermalinks;

/**
 * A tag, and the way to its page.
 *
 * @param url empty when visitors find no note there
 */
public record TagLink(String name, Optional<String> url, long uses) {

    public static TagLink of(Tag tag, SiteUrl site) {
        Optional<String> url =
                Optional.of(new TagPermalinks(site).of(tag).toString()).filter(any -> tag.uses() > 0);
        return new TagLink(tag.name(), url, tag.uses());
    }
}
