/**
 * Owns categories: which spellings are the same tag, the one row that each tag has, its address, its synonyms, and what
 * the owner does to tags on all notes at once. Which tags a note carries is the note's business. The rules follow
 * microformats2 {@code p-category}.
 */
package org.starpunk.tag;
