/**
 * Owns requests to strangers: whoever gave us the address, no request reaches what only this machine or its network may
 * reach, and none takes more time, memory or threads than was allowed. What the answer means is the business of the room
 * that asked.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6890">RFC 6890: special-purpose addresses</a>
 */
package org.starpunk.outbound;
