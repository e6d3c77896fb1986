package org.starpunk.citation;

import java.util.stream.Stream;
import org.starpunk.content.Excerpt;
import org.starpunk.microformats.WebUrl;

/**
 * What a page says of itself, in words of everyday length; what it does not say is empty.
 *
 * @param name its title
 * @param author who wrote it
 * @param authorUrl where its author is found
 * @param excerpt how it begins, or what it is about
 */
public record Citation(String name, String author, String authorUrl, String excerpt) {

    private static final int MAX_NAME = 200;
    private static final int MAX_EXCERPT = 300;

    public Citation {
        name = Excerpt.of(name, MAX_NAME);
        author = Excerpt.of(author, MAX_NAME);
        authorUrl = WebUrl.of(authorUrl).orElse("");
        excerpt = Excerpt.of(excerpt, MAX_EXCERPT);
    }

    boolean saysNothing() {
        return Stream.of(name, author, excerpt).allMatch(String::isEmpty);
    }
}
