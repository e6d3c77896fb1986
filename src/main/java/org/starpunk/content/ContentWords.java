package org.starpunk.content;

import java.util.List;

/**
 * What a content says without its markup.
 *
 * @param hashtags the {@code #words} without their hashes, each spelling once; none in HTML, which says itself what is a
 *     link
 */
public record ContentWords(String text, List<String> hashtags) {}
