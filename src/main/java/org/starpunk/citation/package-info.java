/**
 * Owns what pages elsewhere say of themselves: title, author and beginning, for a post that is about one. It asks when the
 * owner says so, and stores nothing.
 *
 * @see <a href="https://microformats.org/wiki/h-cite">h-cite</a>
 */
package org.starpunk.citation;
