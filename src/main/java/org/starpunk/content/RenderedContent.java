package org.starpunk.content;

/**
 * A content, ready to be shown.
 *
 * @param html safe, and with absolute addresses: the same on pages and in feeds
 * @param words the same without markup
 * @param whole whether it is all that the content says, and not its beginning
 */
public record RenderedContent(String html, String words, boolean whole) {}
