/**
 * Owns the shape of microformats2 JSON: items with properties whose values are arrays, how dates are written in them,
 * and how a note is. What a property that somebody sent means is the business of whoever reads it.
 *
 * @see <a href="https://microformats.org/wiki/microformats2-parsing">microformats2 parsing</a>
 */
package org.starpunk.microformats;
