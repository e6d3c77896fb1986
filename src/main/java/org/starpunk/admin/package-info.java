/**
 * Owns the screens that the owner uses for all but writing: plain Faces views that work without JavaScript, one bean each.
 * What a note, a token or a password is, is decided elsewhere.
 */
package org.starpunk.admin;
