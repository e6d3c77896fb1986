/**
 * Owns where notes come from that were written elsewhere, so that none comes twice, and the paths that they had there,
 * which lead to them. It does not own the former addresses of notes on this site: those are slugs.
 */
package org.starpunk.forwarding;
