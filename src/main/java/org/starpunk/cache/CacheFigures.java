package org.starpunk.cache;

/**
 * How the page cache of this node has done since its start.
 *
 * @param kept how many pages are in it
 * @param bytes how much room they take
 * @param hits how many requests got a page from it
 * @param made how many pages were made
 */
public record CacheFigures(long kept, long bytes, long hits, long made) {

    /** How many of a hundred requests for a page needed none to be made. */
    public long hitsInHundred() {
        return hits + made == 0 ? 0 : Math.round(100.0 * hits / (hits + made));
    }
}
