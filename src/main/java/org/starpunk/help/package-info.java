/**
 * Owns what helps the owner: the sheet of Markdown, keys, scopes and visibilities, and the first steps from the set-up to
 * the first note.
 */
package org.starpunk.help;
