package org.starpunk.content;

import java.util.Optional;

/** Where {@code #words} lead; with the same addresses it is equal to another. */
public interface HashtagLinks {

    /** The address for a word without its hash; empty for what is only a word. */
    Optional<String> find(String word);
}
