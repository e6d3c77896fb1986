package org.starpunk.page;

import java.util.List;
import org.starpunk.tag.Tag;

/**
 * Every tag that visitors may find.
 *
 * @param byUse the most used first, instead of alphabetically
 */
public record TagsPage(Frame frame, List<TagLink> tags, boolean byUse) {

    static TagsPage of(Frame frame, List<Tag> tags, boolean byUse) {
        return new TagsPage(
                frame, tags.stream().map(tag -> TagLink.of(tag, frame.site())).toList(), byUse);
    }

    public String title() {
        return "Tags · " + frame.siteTitle();
    }
}
