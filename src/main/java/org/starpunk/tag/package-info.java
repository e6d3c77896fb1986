/**
 * Owns categories: which spellings are the same tag, and the one row that each tag has. Which note carries a tag is
 * the note's business. The rules follow microformats2 {@code p-category}.
 */
package org.starpunk.tag;
