/**
 * Owns categories: which spellings are the same tag, the one row that each tag has, its address and its synonyms. Which
 * tags a note carries is the note's business. The rules follow microformats2 {@code p-category}.
 */
package org.starpunk.tag;
