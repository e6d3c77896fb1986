package org.starpunk.page;

import java.util.List;
import org.starpunk.entry.TagLink;
import org.starpunk.tag.Tag;

/**
 * The tags that visitors may find, or some of very many.
 *
 * @param byUse the most used first, instead of alphabetically
 * @param number of the page, from one on
 * @param isLast whether no tags come after these
 */
public record TagsPage(Frame frame, List<TagLink> tags, boolean byUse, int number, boolean isLast) {

    static final int LENGTH = 1000;

    /** @param tags those of the page, and one more unless it is the last */
    static TagsPage of(Frame frame, List<Tag> tags, boolean byUse, int number) {
        return new TagsPage(
                frame,
                tags.stream()
                        .limit(LENGTH)
                        .map(tag -> TagLink.of(tag, frame.site()))
                        .toList(),
                byUse,
                number,
                tags.size() <= LENGTH);
    }

    /** Where other tags of the same order are. */
    public String url(int other) {
        return "/tags?" + (byUse ? "by=use&" : "") + "page=" + other;
    }

    public String title() {
        return frame.titleOf(frame.say("page.label.tags"));
    }
}
