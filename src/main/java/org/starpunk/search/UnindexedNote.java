package org.starpunk.search;

/** A note that is not in the index as it is, and what shall be there if it is still of this version. */
public record UnindexedNote(IndexEntry entry, long version) {}
