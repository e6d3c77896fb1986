package org.starpunk.note;

import java.util.stream.Stream;
import org.starpunk.content.Content;
import org.starpunk.tag.TagName;

/** The tags that the {@code #words} of a content name, whether or not they are read; what is too long for a tag is none. */
public final class NamedTags {

    private NamedTags() {}

    /** In the order of the text; one in several spellings comes several times. */
    public static Stream<TagName> of(Content content) {
        return content.words().hashtags().stream().flatMap(word -> TagName.find(word).stream());
    }
}
