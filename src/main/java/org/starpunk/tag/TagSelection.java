package org.starpunk.tag;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The tags that an address names: {@code a}, or {@code a+b} for notes that carry both.
 *
 * @param tags no synonyms, each once, in the order of their slugs
 * @param named what the address says, decoded
 */
public record TagSelection(List<Tag> tags, String named) {

    /** Whether it is the one address that this selection has; any other leads there. */
    public boolean isCanonical() {
        return named.equals(tags.stream().map(Tag::slug).collect(Collectors.joining("+")));
    }

    /** How people read it. */
    public String title() {
        return tags.stream().map(Tag::name).collect(Collectors.joining(" and "));
    }
}
