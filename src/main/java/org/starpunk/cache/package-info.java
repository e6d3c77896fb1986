/**
 * Owns finished answers: pages and feeds that visitors get without being made again, as long as nothing that visitors
 * can see has changed on any node. It knows no page: what an answer says of itself to caches decides whether it is kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111">RFC 9111: HTTP Caching</a>
 */
package org.starpunk.cache;
