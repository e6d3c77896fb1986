package org.starpunk.tagging;

import org.starpunk.tag.Tag;

/**
 * What a merge would touch: every note counts, drafts and deleted ones too.
 *
 * @param moved the notes that would carry the one instead of the other
 * @param both the notes that carry both already
 */
public record MergePreview(Tag from, Tag into, long moved, long both) {}
