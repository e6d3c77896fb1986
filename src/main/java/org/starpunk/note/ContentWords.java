package org.starpunk.note;

import java.util.List;
import org.starpunk.tag.TagName;

/**
 * What a content says without its markup.
 *
 * @param hashtags the tags that its words name; none in HTML, which says itself what is a link
 */
record ContentWords(String text, List<TagName> hashtags) {}
