package org.starpunk.search;

/** How a database is asked for the notes that a query finds, newest first, by its own index of words. */
interface SearchIndex {

    /**
     * The statement for a page; it may give more rows than that, behind it.
     *
     * @param columns of the entry {@code e}
     */
    SearchStatement page(SearchQuery query, SearchScope scope, String columns, int offset, int limit);
}
