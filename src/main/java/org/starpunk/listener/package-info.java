/**
 * Owns what a network listener lets in, before the application is asked: heads that are well formed, bodies that arrive,
 * as many connections as the process can have. It takes the place of two filters of Grizzly, the server's own reader of
 * requests, whose answers are empty and some of which are wrong.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112: HTTP/1.1</a>
 */
package org.starpunk.listener;
