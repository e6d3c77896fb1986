/**
 * Owns the shape of microformats2 JSON: items with properties whose values are arrays, and how dates are written in
 * them. What a property means is the business of whoever reads it.
 *
 * @see <a href="https://microformats.org/wiki/microformats2-parsing">microformats2 parsing</a>
 */
package org.starpunk.microformats;
