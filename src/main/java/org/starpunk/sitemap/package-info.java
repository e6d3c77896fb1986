/**
 * Owns what search engines are told: what they may ask for, and where everything is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309: Robots Exclusion Protocol</a>
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 */
package org.starpunk.sitemap;
