package org.starpunk.search;

import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import org.starpunk.note.PostType;
import org.starpunk.tag.Tag;

/**
 * What narrows a search.
 *
 * @param zone in which a note belongs to its year
 */
public record SearchFilter(Optional<Tag> tag, Optional<PostType> type, Optional<Year> year, ZoneId zone) {}
