package org.starpunk.http;

import org.starpunk.sentence.Sentence;

/** The pages on which people read why they cannot go on; whoever writes the pages of the site has them. */
public interface ErrorNotices {

    /** @param status 400 or above */
    Representation of(int status, Sentence reason);
}
