package org.starpunk.note;

/**
 * A note's content, ready to be shown.
 *
 * @param html safe
 * @param words the same without markup
 * @param whole whether it is all that the note says, and not its beginning
 */
public record RenderedContent(String html, String words, boolean whole) {}
