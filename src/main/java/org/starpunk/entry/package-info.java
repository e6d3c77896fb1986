/**
 * Owns a note as an h-entry: how one that a client sent is read, how it is updated and written, and the one form in which
 * pages and feeds show it. What is known of a property stands in microformats.
 *
 * @see <a href="https://microformats.org/wiki/h-entry">h-entry</a>
 */
package org.starpunk.entry;
