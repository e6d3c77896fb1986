/**
 * Owns what pages, feeds and APIs have in common before HTTP: which methods a path has, what a header says, which form of
 * an answer a client wants, and whether it has the very bytes already. What the bytes are is their business.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110">RFC 9110: HTTP Semantics</a>
 */
package org.starpunk.http;
