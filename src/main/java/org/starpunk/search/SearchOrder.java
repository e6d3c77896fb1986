package org.starpunk.search;

/** In which order a search shows what it has found. */
public enum SearchOrder {
    NEWEST,
    /** What says the words in its name, or says them often for its length. */
    BEST
}
