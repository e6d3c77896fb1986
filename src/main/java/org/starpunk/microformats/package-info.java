/**
 * Owns the shape of microformats2: what is known of each property, items with properties whose values are arrays, their
 * JSON and their HTML, and how dates are written in them. It knows no note.
 *
 * @see <a href="https://microformats.org/wiki/microformats2-parsing">microformats2 parsing</a>
 */
package org.starpunk.microformats;
