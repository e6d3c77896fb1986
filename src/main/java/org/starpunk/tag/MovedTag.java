package org.starpunk.tag;

import java.util.List;

/**
 * A tag as it goes from one site to another.
 *
 * @param name as it is shown
 * @param slug the last segment of its address
 * @param synonyms what leads to it
 */
public record MovedTag(TagName name, String slug, List<MovedTag> synonyms) {

    static MovedTag of(Tag tag, List<Tag> synonyms) {
        return new MovedTag(
                TagName.of(tag.name()),
                tag.slug(),
                synonyms.stream().map(synonym -> of(synonym, List.of())).toList());
    }

    /** Whether the address is one that a tag of this name could have got here. */
    boolean hasOwnSlug() {
        String usual = TagSlug.of(name).toString();
        return slug.equals(usual)
                || slug.startsWith(usual + "-")
                        && slug.substring(usual.length() + 1).matches("[1-9][0-9]*");
    }
}
