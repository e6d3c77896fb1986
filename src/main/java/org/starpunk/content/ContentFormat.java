package org.starpunk.content;

/** How the source of a note's content is written. */
public enum ContentFormat {
    TEXT,
    MARKDOWN,
    HTML
}
