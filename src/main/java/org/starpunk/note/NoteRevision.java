package org.starpunk.note;

import java.util.List;
import java.util.Optional;
import org.starpunk.tag.TagName;

/**
 * What shall change; whatever is empty stays as it is.
 *
 * @param name an empty text removes it
 * @param slug a new address; the old one leads to it for ever
 * @param tags replaces all tags; an empty list removes them
 */
public record NoteRevision(
        Optional<String> name,
        Optional<Content> content,
        Optional<String> slug,
        Optional<NoteStatus> status,
        Optional<List<TagName>> tags) {}
