/**
 * Owns the author as address books keep people: the h-card of the home page as a vCard.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6350">RFC 6350: vCard 4.0</a>
 */
package org.starpunk.vcard;
