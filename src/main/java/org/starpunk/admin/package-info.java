/**
 * Owns the screens that the owner uses: plain Faces views that work without JavaScript, one bean each, and what keeps
 * strangers and other sites out of them. What a note, a token or a password is, is decided elsewhere.
 */
package org.starpunk.admin;
