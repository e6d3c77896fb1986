/**
 * Owns what the owner does to tags on all notes at once: rename, merge, delete and purge, the record by which that is
 * undone, and the counts and lists that the database's triggers keep. What a tag is belongs to {@code tag}.
 */
package org.starpunk.tagging;
