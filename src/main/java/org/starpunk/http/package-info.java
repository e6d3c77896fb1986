/**
 * Owns what every finished answer has in common: the validators by which whoever keeps a copy asks whether it is still
 * good. What the bytes are is the business of the page or the feed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, conditional requests</a>
 */
package org.starpunk.http;
