/**
 * Owns who may act for the owner: what a client asks for, the consent, codes, grants, tokens and their scopes, and which
 * token a request carries. What a scope allows is decided by the endpoint that the token is sent to; the page that asks
 * the owner is in {@code admin}.
 *
 * @see <a href="https://indieauth.spec.indieweb.org/">IndieAuth</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750: bearer tokens</a>
 */
package org.starpunk.indieauth;
