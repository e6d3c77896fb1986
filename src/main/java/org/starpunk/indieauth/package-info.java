/**
 * Owns who may act for the owner: access tokens and their scopes. What a scope allows is decided by the endpoint that
 * the token is sent to.
 *
 * @see <a href="https://indieauth.spec.indieweb.org/">IndieAuth</a>
 */
package org.starpunk.indieauth;
