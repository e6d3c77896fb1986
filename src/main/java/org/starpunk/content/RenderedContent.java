package org.starpunk.content;

/**
 * A content, ready to be shown.
 *
 * @param html safe, and with absolute addresses: the same on pages and in feeds
 * @param text the same without markup, as parsers of microformats have it
 * @param words the text as somebody would read it aloud, for titles, excerpts and searches
 * @param whole whether it is all that the content says, and not its beginning
 */
public record RenderedContent(String html, String text, String words, boolean whole) {}
