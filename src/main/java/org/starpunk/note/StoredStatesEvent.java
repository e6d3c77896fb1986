package org.starpunk.note;

import java.util.List;

/**
 * Many notes were deleted or undeleted by one statement, and nothing else of them is new: their numbers are one higher.
 * It is fired as {@link StoredNoteEvent}.
 */
public record StoredStatesEvent(List<Long> ids) {}
