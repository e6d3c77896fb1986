/**
 * Owns the shape of microformats2 JSON: items with properties whose values are arrays, how dates are written in them,
 * what their values may be read as, and how a note becomes an item.
 *
 * @see <a href="https://microformats.org/wiki/microformats2-parsing">microformats2 parsing</a>
 */
package org.starpunk.microformats;
