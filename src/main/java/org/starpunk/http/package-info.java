/**
 * Owns what every endpoint has in common before HTTP: which methods a path has, what a header, a form or a body says,
 * how a program is told of an error, which form of an answer a client wants, and whether it has the very bytes already.
 * What the bytes are is the endpoint's business, and so is who may have them. It knows no other package.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110">RFC 9110: HTTP Semantics</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749: OAuth errors</a>
 */
package org.starpunk.http;
