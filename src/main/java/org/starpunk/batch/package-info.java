/**
 * Owns what the owner does to many notes at once: delete, undelete, publish, tag and untag them, in one turn to write.
 * What may become of a note belongs to {@code note}; what is done to a tag on all its notes, to {@code tagging}.
 */
package org.starpunk.batch;
