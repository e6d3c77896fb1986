/**
 * Owns the search: the index of what notes say, what a query means, which notes it finds and where in them. It finds the
 * same on every database, as the words are those of {@link org.starpunk.word}; it shows nothing.
 */
package org.starpunk.search;
