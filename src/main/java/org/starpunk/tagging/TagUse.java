package org.starpunk.tagging;

import java.util.List;
import org.starpunk.tag.Tag;

/**
 * A tag as its owner sees it.
 *
 * @param notes how many carry it, drafts and deleted ones too
 * @param synonyms the names that lead to it
 */
public record TagUse(Tag tag, long notes, List<String> synonyms) {}
